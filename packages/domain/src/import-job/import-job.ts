/**
 * @module An import of a Statement of Applicability as a job: staged → applying → applied → undoing → undone, a chunk
 * at a time. Between chunks it may stop and go on; a chunk that is done twice changes nothing.
 */
import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { DomainError, type Located } from "../kernel/error.ts";
import { JobId, UserId } from "../kernel/id.ts";
import { saysSomething } from "../kernel/text.ts";
import { Instant } from "../kernel/time.ts";
import { type Answer, Answers, Mapping, type Preview, Values } from "../soa-import/soa-import.ts";
import { Progress, type Starter, type Tally, type UndoTally } from "./progress.ts";
import { FileName, Source } from "./source.ts";

export { Progress, type Tally, type UndoTally } from "./progress.ts";
export { Delimiter, Encoding, guessAll, Reading, Source } from "./source.ts";

/** How many rows one transaction applies. */
export const chunk = 25;

/** What reading the file gave: everything that is guessed anew when it is read in another way. */
const Contents = z.object({
  /** How it was read; null for imports from before this was kept. */
  source: Source.nullable().default(null),
  /** What is to be known of the whole, as sentences. */
  notes: z.array(z.string()).default([]),
  header: z.array(z.string()),
  unreadable: z.array(
    z.object({ row: z.number().int(), line: z.number().int(), detail: z.string() }),
  ),
  mapping: Mapping,
  values: Values,
});
export type Contents = z.infer<typeof Contents>;

/** The job: its file, what it was read as and taken for, and how far it is. */
export const Info = Contents.extend({
  id: JobId,
  fileName: FileName,
  sha256: z.string(),
  createdBy: UserId,
  createdAt: Instant,
  /** Under which name the rows are kept: of each time the file was read in another way, apart. */
  reading: z.string().default(""),
  /** What a person has answered about controls that a file of 2013 does not decide by itself. */
  answers: Answers.default([]),
  progress: Progress,
});
export type Info = z.infer<typeof Info>;

type Named = Actor & { readonly name: string };

const starter = ({ userId, role, name }: Named): Starter => ({ userId, role, name });

const demandStaged = ({ progress }: Info): void => {
  if (progress.state !== "staged") {
    throw new DomainError("job.not_staged", "This import was started already.");
  }
};

/** Takes what reading the file in another way gave. Refuses an import that was started. */
export const reread = (info: Info, contents: Contents, reading: string): Info => {
  demandStaged(info);
  return { ...info, ...contents, reading, answers: [] };
};

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Says which column and value means what; where that changes, what was answered about the rows is asked anew. Refuses
 * an import that was started.
 */
export const map = (
  info: Info,
  { mapping, values }: { mapping: Mapping; values: Values },
): Info => {
  demandStaged(info);
  const unchanged = same(info.mapping, mapping) && same(info.values, values);
  return { ...info, mapping, values, answers: unchanged ? info.answers : [] };
};

/**
 * Answers what a file of 2013 does not decide by itself. Refuses, located, answers to what is not asked, two answers to
 * one question, and an exclusion without a justification (ISO 27001 6.1.3 d).
 */
export const answer = (info: Info, answers: Answers, { legacy }: Preview): Info => {
  demandStaged(info);
  const asked = new Set(legacy?.questions.map(({ requirement }) => requirement));
  const wrong = ({ requirement, decision, justification }: Answer, place: number): Located[] => {
    const at = `/answers/${place}`;
    const first = answers.findIndex((each) => each.requirement === requirement);
    if (!asked.has(requirement)) {
      return [{ pointer: `${at}/requirement`, detail: "Nothing is asked about this control." }];
    }
    if (first !== place) {
      return [{ pointer: `${at}/requirement`, detail: "This control is answered twice." }];
    }
    return decision === "excluded" && !saysSomething(justification)
      ? [{ pointer: `${at}/justification`, detail: "Say why this control is excluded." }]
      : [];
  };
  const errors = answers.flatMap(wrong);
  if (errors.length > 0) {
    throw new DomainError("input.invalid", "Some of the answers cannot be taken.", { errors });
  }
  return { ...info, answers };
};

/** Starts it. Applying `all` rows is refused while one of them has an error or is asked about. */
export const start = (
  info: Info,
  { rows, preview }: { rows: "all" | "good"; preview: Preview },
  by: Named,
): Info => {
  demandStaged(info);
  if (rows === "all" && preview.counts.errors > 0) {
    throw new DomainError(
      "job.has_errors",
      `${preview.counts.errors} rows have errors. Correct them, or apply only the good rows.`,
    );
  }
  if (rows === "all" && preview.counts.asked > 0) {
    throw new DomainError(
      "job.has_questions",
      `${preview.counts.asked} controls are asked about. Answer, or apply only what is clear.`,
    );
  }
  const tally = { changed: 0, unchanged: 0, refused: [] };
  const progress = {
    state: "applying" as const,
    startedBy: starter(by),
    chunks: 0,
    done: 0,
    total: preview.rows.length,
    ...tally,
  };
  return { ...info, progress };
};

/** A chunk of `rows` rows is done; after the last one the import is applied. */
export const advance = (info: Info, rows: number, tally: Tally, now: Instant): Info => {
  const { progress } = info;
  if (progress.state !== "applying") {
    throw new DomainError("job.not_resumable", "This import is not being applied.");
  }
  const { startedBy, total } = progress;
  const sum = {
    startedBy,
    chunks: progress.chunks + (tally.changed > 0 ? 1 : 0),
    changed: progress.changed + tally.changed,
    unchanged: progress.unchanged + tally.unchanged,
    refused: [...progress.refused, ...tally.refused],
  };
  const done = progress.done + rows;
  return {
    ...info,
    progress:
      done >= total
        ? { state: "applied", ...sum, at: now }
        : { state: "applying", ...sum, done, total },
  };
};

/** Starts taking it back, in one step for the person. Refuses what was not applied, or changed nothing. */
export const undo = (info: Info, by: Named): Info => {
  const { progress } = info;
  if (progress.state !== "applied") {
    throw new DomainError(
      "job.not_applied",
      progress.state === "undoing" || progress.state === "undone"
        ? "This import was undone already."
        : "Only an import that is done can be undone.",
    );
  }
  if (progress.chunks === 0) {
    throw new DomainError(
      "job.not_applied",
      progress.changed === 0
        ? "This import changed nothing, so there is nothing to undo."
        : "This import is from before imports could be undone.",
    );
  }
  const { state: _, ...applied } = progress;
  const tally = { restored: 0, kept: [] };
  return {
    ...info,
    progress: { state: "undoing", applied, startedBy: starter(by), done: 0, ...tally },
  };
};

/** A chunk is taken back; after the last one the import is undone. */
export const goBack = (info: Info, tally: UndoTally, now: Instant): Info => {
  const { progress } = info;
  if (progress.state !== "undoing") {
    throw new DomainError("job.not_resumable", "This import is not being undone.");
  }
  const { applied, startedBy } = progress;
  const sum = {
    applied,
    startedBy,
    restored: progress.restored + tally.restored,
    kept: [...progress.kept, ...tally.kept],
  };
  const done = progress.done + 1;
  return {
    ...info,
    progress:
      done >= applied.chunks
        ? { state: "undone", ...sum, at: now }
        : { state: "undoing", ...sum, done },
  };
};
