import { z } from "zod";
import { ActingRole } from "../access/access.ts";
import { Requirement } from "../assessment/assessment.ts";
import { UserId } from "../kernel/id.ts";
import { Instant } from "../kernel/time.ts";

const Reason = z.string().max(500);

/** Whoever started it: rows are decided in this person's name, so that four eyes see it was theirs. */
export const Starter = z.object({ userId: UserId, role: ActingRole, name: z.string() });
export type Starter = z.infer<typeof Starter>;

export const Tally = z.object({
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.array(z.object({ row: z.number().int(), reason: Reason })),
});
export type Tally = z.infer<typeof Tally>;

/** What an undo did: how many requirements are as they were, and which it left alone, with the reason. */
export const UndoTally = z.object({
  restored: z.number().int(),
  kept: z.array(z.object({ requirement: Requirement, reason: Reason })),
});
export type UndoTally = z.infer<typeof UndoTally>;

/** `chunks`: how many of its chunks changed anything, and so how many an undo goes back. */
const Applying = Tally.extend({ startedBy: Starter, chunks: z.number().int().default(0) });
const Applied = Applying.extend({ at: Instant });
const Undo = UndoTally.extend({ applied: Applied, startedBy: Starter });

/** staged → applying → applied → undoing → undone; while it runs, a chunk at a time. */
export const Progress = z.discriminatedUnion("state", [
  z.object({ state: z.literal("staged") }),
  Applying.extend({
    state: z.literal("applying"),
    done: z.number().int(),
    total: z.number().int(),
  }),
  Applied.extend({ state: z.literal("applied") }),
  Undo.extend({ state: z.literal("undoing"), done: z.number().int() }),
  Undo.extend({ state: z.literal("undone"), at: Instant }),
]);
export type Progress = z.infer<typeof Progress>;
