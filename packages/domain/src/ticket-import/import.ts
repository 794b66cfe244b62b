import { z } from "zod";
import { DomainError } from "../kernel/error.ts";
import { JobId, UserId } from "../kernel/id.ts";
import { Instant } from "../kernel/time.ts";
import { Source } from "../ticket/ticket.ts";

/** The most problems that an import keeps by their line; all of them are counted. */
export const mostProblems = 200;

/** A line that did not become an event, or not the one that is kept. */
export const Problem = z.object({
  line: z.int().min(1),
  outcome: z.enum(["altered", "refused", "unreadable"]),
  detail: z.string().max(600),
});
export type Problem = z.infer<typeof Problem>;

export const Tally = z.object({
  added: z.int().min(0),
  unchanged: z.int().min(0),
  altered: z.int().min(0),
  refused: z.int().min(0),
  unreadable: z.int().min(0),
});
export type Tally = z.infer<typeof Tally>;

/** A file of events on its way in. It can be gone on with from `line` whatever happened. */
export const Info = z.object({
  id: JobId,
  source: Source,
  fileName: z.string(),
  bytes: z.int().min(0),
  /** Tells the same file again, when it is chosen once more to go on. */
  fingerprint: z.string(),
  by: UserId,
  startedAt: Instant,
  changedAt: Instant,
  state: z.enum(["running", "done", "cancelled"]),
  /** The last line of the file that is taken up entirely. */
  line: z.int().min(0),
  tally: Tally,
  problems: z.array(Problem).max(mostProblems),
});
export type Info = z.infer<typeof Info>;

export const nothing: Tally = { added: 0, unchanged: 0, altered: 0, refused: 0, unreadable: 0 };

/** An import that has taken up nothing yet. */
export const begin = (
  id: JobId,
  file: Pick<Info, "source" | "fileName" | "bytes" | "fingerprint">,
  by: UserId,
  now: Instant,
): Info => ({
  ...file,
  id,
  by,
  startedAt: now,
  changedAt: now,
  state: "running",
  line: 0,
  tally: nothing,
  problems: [],
});

/** How far it is after a batch: lines up to `line`, what came of them, and whether the file is over. */
export type Step = {
  readonly line: number;
  readonly isLast: boolean;
  readonly tally: Tally;
  readonly problems: readonly Problem[];
};

/**
 * A batch further. Refused once it is over. A batch of lines taken up before, as after a crash, counts no
 * line twice.
 */
export const advance = (info: Info, step: Step, now: Instant): Info => {
  if (info.state !== "running") {
    throw new DomainError("job.not_resumable", "This import is over. Start a new one.");
  }
  if (step.line < info.line || (step.line === info.line && !step.isLast)) return info;
  const tally = { ...info.tally };
  for (const outcome of Tally.keyof().options) tally[outcome] += step.tally[outcome];
  return {
    ...info,
    tally,
    line: step.line,
    state: step.isLast ? "done" : "running",
    problems: [...info.problems, ...step.problems].slice(0, mostProblems),
    changedAt: now,
  };
};

/** Stops it. What has been taken up stays: each event of it is true by itself. */
export const cancel = (info: Info, now: Instant): Info => {
  if (info.state !== "running") {
    throw new DomainError("job.not_resumable", "This import is over already.");
  }
  return { ...info, state: "cancelled", changedAt: now };
};
