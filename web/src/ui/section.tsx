import { Title } from "@mantine/core";
import { useId, type ReactNode } from "react";

import classes from "./section.module.css";

/** A part of a page under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes["section"]} aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      <div>{children}</div>
    </section>
  );
}
