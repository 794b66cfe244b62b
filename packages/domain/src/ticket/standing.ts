import type { Instant } from "../kernel/time.ts";
import type { TicketState } from "../sla/event.ts";
import { nothingKnown, stepsOf } from "../sla/ticket.ts";
import type { Info } from "./ticket.ts";

/** Where a ticket stands, worked out from its events. */
export type Standing = {
  readonly state: TicketState | null;
  readonly priority: string | null;
  readonly group: string | null;
  /** Null while nobody has told of the opening; no clock runs until then. */
  readonly openedAt: Instant | null;
  readonly lastAt: Instant;
  readonly isOpen: boolean;
};

const over: readonly TicketState[] = ["resolved", "closed", "cancelled"];

/** Where the ticket stands after everything that is known of it. */
export const standing = ({
  events,
  describedAt,
}: Pick<Info, "events" | "describedAt">): Standing => {
  const { state, priority, group } = stepsOf(events, Infinity).at(-1)?.after ?? nothingKnown;
  const dates = events.map(({ at }) => at).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  return {
    state,
    priority,
    group,
    openedAt: events.find(({ name }) => name === "opened")?.at ?? null,
    lastAt: dates.at(-1) ?? describedAt,
    isOpen: state === null || !over.includes(state),
  };
};

/** Further than any zone is from UTC, so that a month of any zone finds its tickets in one place. */
const aroundUtc = 15 * 3_600_000;
/** Longer spans are kept by their last years. */
const mostMonths = 36;

/** The months (`2026-03`) that a ticket that is over touches in any zone; none while it is open. */
export const monthsOf = (info: Pick<Info, "events" | "describedAt">): string[] => {
  const { isOpen, openedAt, lastAt } = standing(info);
  if (isOpen) return [];
  const from = new Date(Date.parse(openedAt ?? lastAt) - aroundUtc);
  const to = new Date(Date.parse(lastAt) + aroundUtc);
  const place = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
  const count = place(to) - place(from) + 1;
  return Array.from({ length: Math.min(count, mostMonths) }, (_, back) =>
    new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() - back)).toISOString().slice(0, 7),
  ).toReversed();
};
