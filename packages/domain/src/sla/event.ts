import { z } from "zod";
import { Instant } from "../kernel/time.ts";

/** The states a ticket of any tool is mapped to. */
export const TicketState = z.enum([
  "new",
  "active",
  "waitingCustomer",
  "waitingSupplier",
  "waitingOther",
  "resolved",
  "closed",
  "cancelled",
]);
export type TicketState = z.infer<typeof TicketState>;

/** Taking instances out of the figures by agreement, or back in; visible for ever, with who agreed and why. */
export const Exclusion = z.strictObject({
  /** The target it concerns; every target of the ticket where null. */
  target: z.string().nullable(),
  /** The cycle it concerns; every cycle where null. */
  cycle: z.int().min(1).nullable(),
  reason: z.string().min(1).max(500),
  approver: z.string().min(1).max(200),
  withdrawn: z.boolean(),
});
export type Exclusion = z.infer<typeof Exclusion>;

/**
 * Something that happened to a ticket. What is absent did not change. `name` says what happened where the
 * state alone does not: `opened`, `responded`, `updated`, `paused`, `resumed`, `reopened`, `cancelled`, or a
 * name of the tenant's own.
 */
export const TicketEvent = z.strictObject({
  id: z.string().min(1).max(200),
  at: Instant,
  name: z.string().min(1).max(100).optional(),
  state: TicketState.optional(),
  priority: z.string().min(1).max(50).optional(),
  group: z.string().min(1).max(200).nullable().optional(),
  exclusion: Exclusion.optional(),
});
export type TicketEvent = z.infer<typeof TicketEvent>;
