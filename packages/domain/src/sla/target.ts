import { z } from "zod";
import { TicketState } from "./event.ts";

/**
 * How much time a target gives. `minutes` are minutes of open time; a business day is a local date with
 * open time, due at the wall-clock time it started at or at that day's closing. Zero is refused.
 */
export const Budget = z.discriminatedUnion("unit", [
  z.strictObject({
    unit: z.literal("minutes"),
    amount: z.int().min(1, "Give at least one minute").max(525_600, "At most a year"),
  }),
  z.strictObject({
    unit: z.literal("businessDays"),
    amount: z.int().min(1, "Give at least one business day").max(366, "At most 366 days"),
    until: z.enum(["sameTime", "endOfDay"]),
  }),
]);
export type Budget = z.infer<typeof Budget>;

/**
 * What in an event counts: what happened (`names`), or the state or group the ticket has come into. For a
 * pause, states and groups hold for as long as the ticket is in them.
 */
export const Trigger = z.strictObject({
  names: z.array(z.string().min(1).max(100)).max(50).default([]),
  states: z.array(TicketState).max(50).default([]),
  groups: z.array(z.string().min(1).max(200)).max(500).default([]),
});
export type Trigger = z.infer<typeof Trigger>;

const anyPriority = "*";

/** One version of a target: what is promised, when its clock starts, stops and pauses, and who is warned when. */
export const TargetVersion = z.strictObject({
  id: z.string().min(1).max(64),
  version: z.int().min(1),
  kind: z.enum(["response", "resolution", "nextUpdate", "custom"]),
  /** To a customer, between internal groups, or by a supplier. */
  basis: z.enum(["sla", "ola", "underpinning"]),
  /** By priority; `*` serves every other. A priority without a budget has no clock. */
  budgets: z
    .record(z.string().min(1).max(50), Budget)
    .refine(
      (budgets) => Object.keys(budgets).length > 0,
      "Give a budget for at least one priority",
    ),
  /** With groups (operational level agreement), the clock runs only while the ticket is assigned to one. */
  start: Trigger,
  stop: Trigger,
  cancel: Trigger,
  pause: Trigger,
  /** Ends a pause that an event name began. */
  resume: Trigger.pick({ names: true }),
  /** Stops the cycle and begins the next at the same instant: each update promises the next. */
  restart: Trigger.pick({ names: true }),
  /** What coming back after the stop means: `continue` leaves the closed span out. */
  reopen: z.enum(["continue", "newCycle", "ignore"]),
  /** Percent of open time at which people are warned, once each; above 100 escalates after the breach. */
  warnAt: z.array(z.int().min(1).max(1_000)).max(20),
  /** Promised share of instances met, in basis points: 9,500 is 95 %. */
  attainment: z.int().min(1).max(10_000),
});
export type TargetVersion = z.infer<typeof TargetVersion>;

/** The budget for a ticket of this priority, or none. */
export const budgetFor = ({ budgets }: TargetVersion, priority: string | null): Budget | null => {
  const key = priority !== null && Object.hasOwn(budgets, priority) ? priority : anyPriority;
  return budgets[key] ?? null;
};

type Triggers = Pick<
  TargetVersion,
  "start" | "stop" | "cancel" | "pause" | "resume" | "restart" | "reopen"
>;

const on = (trigger: Partial<Trigger>): Trigger => ({
  names: [],
  states: [],
  groups: [],
  ...trigger,
});
const waiting = ["waitingCustomer", "waitingSupplier", "waitingOther"] as const;
const done = ["resolved", "closed"] as const;

const common = {
  start: on({ names: ["opened"] }),
  cancel: on({ names: ["cancelled"], states: ["cancelled"] }),
  resume: { names: ["resumed"] },
  restart: { names: [] },
};

/** What is usually meant by each kind of target; an agreement may say otherwise. */
export const usual: Readonly<Record<"response" | "resolution" | "nextUpdate", Triggers>> = {
  response: {
    ...common,
    stop: on({ names: ["responded"], states: ["active", ...waiting, ...done] }),
    pause: on({}),
    reopen: "ignore",
  },
  resolution: {
    ...common,
    stop: on({ states: [...done] }),
    pause: on({ names: ["paused"], states: [...waiting] }),
    reopen: "continue",
  },
  nextUpdate: {
    ...common,
    stop: on({ states: [...done] }),
    pause: on({}),
    restart: { names: ["updated"] },
    reopen: "newCycle",
  },
};
