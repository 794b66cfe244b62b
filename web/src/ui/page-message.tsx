import { Title } from "@mantine/core";
import type { ReactNode } from "react";

import classes from "./page-message.module.css";

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** A page that only says one thing, and offers the way on. */
export function PageMessage({ title, children, actions }: Props) {
  return (
    <section className={classes["message"]}>
      <Title order={1}>{title}</Title>
      <div>{children}</div>
      {actions !== undefined && <div className={classes["actions"]}>{actions}</div>}
    </section>
  );
}
