import type { ClientWork } from "./queries.ts";

const latest = "9999";

/** The client in which most is overdue, then the nearest date, then where someone waits for an answer, then by name. */
export const firstThingsFirst = (one: ClientWork, other: ClientWork): number => {
  if (one.overdue !== other.overdue) return other.overdue - one.overdue;
  const [due, otherDue] = [one.nextDue ?? latest, other.nextDue ?? latest];
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  const waiting = ({ counts, unread }: ClientWork) => (counts.challenge ?? 0) + unread;
  return waiting(other) - waiting(one) || one.name.localeCompare(other.name);
};
