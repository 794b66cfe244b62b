import { z } from "zod";
import { TicketId, UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { Instant } from "../kernel/time.ts";
import { TicketEvent } from "../sla/event.ts";

/** What a ticket is (20000-1, 8.5.1 and 8.6). */
export const Kind = z.enum(["incident", "request", "problem", "change"]);
export type Kind = z.infer<typeof Kind>;

/** The tool that tickets come from, as an address may hold it: `servicenow`, `jira-emea`. */
export const Source = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,39}$/,
    "Write the source in small letters, digits and dashes, at most 40 of them",
  );
export type Source = z.infer<typeof Source>;

/** The most events one ticket keeps. */
export const mostEvents = 1_000;

/** One person's wish to take clocks of a ticket out of the figures, and what another said to it. */
export const Proposal = z.object({
  number: z.int().min(1),
  /** The target and cycle it concerns; every one where null. */
  target: z.string().nullable(),
  cycle: z.int().min(1).nullable(),
  reason: z.string(),
  by: UserId,
  at: Instant,
  answer: z.object({ outcome: z.enum(["agreed", "refused"]), by: UserId, at: Instant }).nullable(),
});
export type Proposal = z.infer<typeof Proposal>;

/** A ticket of another tool: its events are the truth, everything else is worked out from them. */
export const Info = z.object({
  id: TicketId,
  source: Source,
  externalId: z.string(),
  kind: Kind,
  title: z.string().nullable(),
  /** The service it is about, as the catalogue or, where that does not know it, the tool names it. */
  service: z.string().nullable(),
  /** Whom it is for, as the tool names them. */
  customer: z.string().nullable().default(null),
  /** The date of the event that kind, title and service were last told with: an older one changes them no more. */
  describedAt: Instant,
  /** In order of arrival; the id of each is its sequence in the source. */
  events: z.array(TicketEvent).max(mostEvents),
  proposals: z.array(Proposal).default([]),
});
export type Info = z.infer<typeof Info>;

/**
 * One event as a tool reports it. `ticket` and `sequence` name it within its source for ever; what is absent
 * did not change. `state` may be one of ours or one of the tool's own that the source has been mapped for.
 */
export const Report = z.strictObject({
  ticket: line(100),
  sequence: line(100),
  at: Instant,
  name: line(100).optional(),
  state: line(100).optional(),
  priority: line(50).optional(),
  group: line(200).nullable().optional(),
  kind: Kind.optional(),
  title: line(300).optional(),
  /** The service by the id or name the catalogue has for it, or by a name that has been explained. */
  service: line(200).optional(),
  customer: line(200).optional(),
});
export type Report = z.infer<typeof Report>;
