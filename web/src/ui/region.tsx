import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { CatchBoundary } from "@tanstack/react-router";
import { Suspense, type ReactNode } from "react";

import { ProblemAlert } from "./problem-alert.tsx";
import { Waiting } from "./waiting.tsx";

/** Shown in place of a part that could not be loaded; the rest of the page goes on. */
export function ErrorRegion({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return <ProblemAlert error={error} onRetry={onRetry} onReload={onRetry} />;
}

type Props = {
  readonly children: ReactNode;
  /** What is being loaded, for a screen reader: "Members". */
  readonly label: string;
  readonly lines?: number;
};

/** One part of a page that loads and fails by itself. */
export function Region({ children, label, lines }: Props) {
  return (
    <QueryErrorResetBoundary>
      {({ reset: forgetError }) => (
        <CatchBoundary
          getResetKey={() => label}
          errorComponent={({ error, reset }) => (
            <ErrorRegion
              error={error instanceof Error ? error : new Error(String(error))}
              onRetry={() => {
                forgetError();
                reset();
              }}
            />
          )}
        >
          <Suspense
            fallback={<Waiting label={label} {...(lines === undefined ? {} : { lines })} />}
          >
            {children}
          </Suspense>
        </CatchBoundary>
      )}
    </QueryErrorResetBoundary>
  );
}
