import { QueryErrorResetBoundary, useQueryErrorResetBoundary } from "@tanstack/react-query";
import { CatchBoundary, type ErrorComponentProps } from "@tanstack/react-router";
import { Suspense, type ReactNode } from "react";

import { ApiProblem } from "../lib/problem.ts";
import { ProblemAlert } from "./problem-alert.tsx";
import { Waiting } from "./waiting.tsx";

/** Shown in place of a part that could not be loaded; the rest of the page goes on. */
function ErrorRegion({ error, reset }: ErrorComponentProps) {
  const boundary = useQueryErrorResetBoundary();
  const retry = () => {
    boundary.reset();
    reset();
  };
  const known = error instanceof Error ? error : new Error(String(error));
  // A role does not change by asking again.
  const forbidden = known instanceof ApiProblem && known.status === 403;
  return <ProblemAlert error={known} {...(!forbidden && { onRetry: retry, onReload: retry })} />;
}

type Props = {
  readonly children: ReactNode;
  /** What is being loaded, for a screen reader: "Members". */
  readonly label: string;
  /** Grey lines shown meanwhile. */
  readonly lines?: number;
};

/** One part of a page that loads and fails by itself. */
export function Region({ children, label, lines = 4 }: Props) {
  return (
    <QueryErrorResetBoundary>
      <CatchBoundary getResetKey={() => label} errorComponent={ErrorRegion}>
        <Suspense fallback={<Waiting label={label} lines={lines} />}>{children}</Suspense>
      </CatchBoundary>
    </QueryErrorResetBoundary>
  );
}
