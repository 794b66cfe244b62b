import { Title } from "@mantine/core";
import { useEffect, useRef, type ReactNode } from "react";

import { Stages } from "../../ui/stages.tsx";
import classes from "./import-page.module.css";

const names = ["File", "Columns", "Decisions", "Preview", "Import"] as const;
export type Stage = (typeof names)[number];

type Props = {
  readonly stage: Stage;
  readonly done?: boolean;
  readonly title: string;
  readonly children?: ReactNode;
};

/** Where one is, and what to do here. Takes the focus as it appears, so that a screen reader hears of the step. */
export function StepHead({ stage, done = false, title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <Stages names={names} current={names.indexOf(stage) + (done ? 1 : 0)} />
      <Title order={2} ref={heading} tabIndex={-1} className={classes["heading"] ?? ""}>
        {title}
      </Title>
      {children}
    </div>
  );
}
