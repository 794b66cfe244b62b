import { Button } from "@mantine/core";

import { ApiProblem, isStale } from "../lib/problem.ts";
import { Notice, noticeClasses } from "./notice.tsx";

/** A JSON pointer as a person reads it: `/rows/3/name` becomes "rows, 4, name". */
const place = (pointer: string): string =>
  pointer
    .split("/")
    .filter((part) => part !== "")
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part))
    .join(", ");

type Props = {
  readonly error: Error | null;
  /** Offered when someone else was faster: brings the newest state. */
  readonly onReload?: (() => void) | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** Pointers that are shown beside their own fields already. */
  readonly shownElsewhere?: readonly string[];
};

/** Why the last action did not happen: the sentence, each place that is wrong, and the way on. */
export function ProblemAlert({ error, onReload, onRetry, shownElsewhere = [] }: Props) {
  if (error === null) return null;
  const problem = error instanceof ApiProblem ? error : null;
  const located = problem?.errors.filter(({ pointer }) => !shownElsewhere.includes(pointer)) ?? [];
  const stale = isStale(error);
  return (
    <Notice
      tone={stale ? "warn" : "bad"}
      announce="now"
      title={
        stale
          ? "Someone else changed this since you opened it. Nothing of yours was saved."
          : error.message
      }
    >
      {located.length > 0 && (
        <ul className={noticeClasses["list"]}>
          {located.map(({ pointer, detail }) => (
            <li key={`${pointer} ${detail}`}>
              {place(pointer) !== "" && <strong>{place(pointer)}: </strong>}
              {detail}
            </li>
          ))}
        </ul>
      )}
      {stale && onReload !== undefined && (
        <Button size="xs" variant="default" onClick={onReload}>
          Load the newest version
        </Button>
      )}
      {!stale && onRetry !== undefined && (
        <Button size="xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
      {problem !== null && problem.status >= 500 && problem.requestId !== null && (
        <p className="quiet">Request {problem.requestId}</p>
      )}
    </Notice>
  );
}
