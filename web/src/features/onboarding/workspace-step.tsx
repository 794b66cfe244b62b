import { Button, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Circle, CircleCheck, CircleX, LoaderCircle } from "lucide-react";

import { useCommand } from "../../lib/use-command.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { clientSetup, portfolio, type ClientSetup } from "../portfolio/queries.ts";
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

function Failure({ setup }: { setup: ClientSetup }) {
  const { firmId, tenantId } = setup;
  const query = clientSetup(firmId, tenantId);
  const retry = useCommand("POST /api/v1/firms/{firmId}/clients/{tenantId}/retry", {
    invalidates: () => [query.queryKey, portfolio(firmId).queryKey],
  });
  const cache = useQueryClient();
  const reload = () => {
    retry.reset();
    void cache.invalidateQueries({ queryKey: query.queryKey });
  };
  return (
    <>
      <Notice tone="bad" announce="now" title="The setup stopped">
        <p>{setup.reason ?? "No reason was given."}</p>
        <p>What is done stays done; trying again goes on from the step that failed.</p>
      </Notice>
      <ProblemAlert error={retry.error} onReload={reload} />
      <Button
        loading={retry.isPending}
        onClick={() => retry.mutate({ params: { firmId, tenantId }, ifMatch: setup.version })}
      >
        Try again
      </Button>
    </>
  );
}

/** The workspace being made, step by step, as it happens. */
export function WorkspaceStep({ setup }: { setup: ClientSetup }) {
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
      {setup.status === "failed" ? (
        <Failure setup={setup} />
      ) : (
        <p className="quiet">
          This takes less than a minute. You may leave; it goes on, and the portfolio shows it.
        </p>
      )}
    </div>
  );
}
