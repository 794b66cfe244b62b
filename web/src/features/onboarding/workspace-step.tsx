import { Title } from "@mantine/core";
import { Circle, CircleCheck, CircleX, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";

import type { ClientSetup } from "../portfolio/queries.ts";
import classes from "./onboarding-page.module.css";

const names: Readonly<Record<ClientSetup["steps"][number]["step"], string>> = {
  reserve: "Reserve a place",
  table: "Make a database of its own",
  active: "Wait until it answers",
  protect: "Protect it against loss",
  seed: "Lay out the requirements",
  activate: "Open the workspace",
};

const states = {
  done: { icon: CircleCheck, word: "Done" },
  running: { icon: LoaderCircle, word: "Working" },
  waiting: { icon: Circle, word: "Waiting" },
  failed: { icon: CircleX, word: "Failed" },
} as const;

type Props = {
  readonly setup: Pick<ClientSetup, "name" | "steps" | "status">;
  /** What is shown where it has stopped. */
  readonly failure: ReactNode;
  readonly meanwhile: string;
};

/** The workspace being made, step by step, as it happens. */
export function WorkspaceStep({ setup, failure, meanwhile }: Props) {
  const running = setup.steps.find(({ state }) => state === "running");
  return (
    <div className={classes["body"]}>
      <Title order={2}>The workspace of {setup.name}</Title>
      <ol className={classes["progress"]}>
        {setup.steps.map(({ step, state }) => {
          const { icon: Icon, word } = states[state];
          return (
            <li key={step} className={classes["step"]} data-state={state}>
              <Icon size={18} aria-hidden />
              {names[step]}
              <span className={classes["word"]}>{word}</span>
            </li>
          );
        })}
      </ol>
      <output className="visually-hidden">
        {running === undefined ? "" : `${names[running.step]}: working`}
      </output>
      {setup.status === "failed" ? failure : <p className="quiet">{meanwhile}</p>}
    </div>
  );
}
