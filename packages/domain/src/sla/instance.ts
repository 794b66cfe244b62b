import { z } from "zod";
import { Instant } from "../kernel/time.ts";

const Version = z.strictObject({ id: z.string(), version: z.int() });

/** What the board shows in one word. A breached instance may still be running: see `clock`. */
export const InstanceState = z.enum([
  "running",
  "paused",
  "met",
  "breached",
  "superseded",
  "excluded",
  "cancelled",
]);
export type InstanceState = z.infer<typeof InstanceState>;

/**
 * One target's clock on one ticket in one cycle: the unit that attainment counts. A change of priority
 * supersedes it by the next revision of the same cycle.
 */
export const Instance = z.strictObject({
  /** `<target>:<cycle>:<revision>`, unique within the ticket; a warning is sent once per key and percent. */
  key: z.string(),
  target: Version,
  /** Null is 24×7. */
  calendar: Version.nullable(),
  cycle: z.int().min(1),
  revision: z.int().min(0),
  priority: z.string().nullable(),
  state: InstanceState,
  clock: z.enum(["running", "paused", "stopped"]),
  start: Instant,
  /** When it was stopped, cancelled or superseded. */
  stoppedAt: Instant.nullable(),
  /** Unknown while paused. */
  deadline: Instant.nullable(),
  /** The first deadline missed in this cycle: a fact at that instant, whenever it was noticed. */
  breachedAt: Instant.nullable(),
  /** Seconds of open time: given, used, and left (negative once overdue). */
  budgetSeconds: z.number(),
  elapsedSeconds: z.number(),
  remainingSeconds: z.number(),
  /** A pause that has not ended has no second instant. */
  pauses: z.array(z.tuple([Instant, Instant.nullable()])),
  warnings: z.array(
    z.strictObject({ percent: z.int(), at: Instant.nullable(), reached: z.boolean() }),
  ),
  /** The next instant at which it warns or breaches if nothing happens before. */
  nextDue: Instant.nullable(),
  /** Who took it out of the figures and why, and what it would be otherwise. */
  excluded: z
    .strictObject({
      at: Instant,
      reason: z.string(),
      approver: z.string(),
      otherwise: InstanceState,
    })
    .nullable(),
});
export type Instance = z.infer<typeof Instance>;
