import { Title } from "@mantine/core";
import { useEffect, useRef, type ReactNode } from "react";

import { Stages } from "../../ui/stages.tsx";
import classes from "./import-page.module.css";

const names = ["File", "Columns", "Decisions", "Preview", "Import"] as const;
const legacyNames = [
  "File",
  "Columns",
  "Decisions",
  "Edition of 2013",
  "Preview",
  "Import",
] as const;
export type Stage = (typeof legacyNames)[number];

type Props = {
  readonly stage: Stage;
  /** Whether the file follows the edition of 2013, which has a step of its own. */
  readonly legacy?: boolean;
  readonly done?: boolean;
  readonly title: string;
  readonly children?: ReactNode;
};

/** Where one is, and what to do here. Takes the focus as it appears, so that a screen reader hears of the step. */
export function StepHead({ stage, legacy = false, done = false, title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const stages: readonly Stage[] = legacy ? legacyNames : names;
  return (
    <div>
      <Stages names={stages} current={stages.indexOf(stage) + (done ? 1 : 0)} />
      <Title order={2} ref={heading} tabIndex={-1} className={classes["heading"] ?? ""}>
        {title}
      </Title>
      {children}
    </div>
  );
}
