import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { CalendarId, UserId } from "../kernel/id.ts";
import { demandRoom } from "../kernel/room.ts";
import { line, prose } from "../kernel/text.ts";
import { Instant, LocalDate } from "../kernel/time.ts";
import { Calendar, type CalendarVersion } from "../sla/calendar.ts";
import { toInstant } from "../sla/instant.ts";

/** The most calendars one client keeps. */
export const mostCalendars = 200;

/** What a calendar says from a day on. It never changes any more: an edit makes the next version. */
export const Version = z.object({
  number: z.int().min(1),
  calendar: Calendar,
  /** The day, in the calendar's own zone, from which it counts; the first counts for all time before, too. */
  from: LocalDate.nullable(),
  note: prose(500),
  by: UserId,
  at: Instant,
});
export type Version = z.infer<typeof Version>;

/** A calendar of the client's: hours that services and targets refer to, in versions. */
export const Info = z.object({
  id: CalendarId,
  name: line(120),
  createdAt: Instant,
  versions: z.array(Version).min(1),
});
export type Info = z.infer<typeof Info>;

/** What a person says of a calendar: its name, its hours, and what is new in them. */
export const Draft = z.object({ name: line(120), calendar: Calendar, note: prose(500) });
export type Draft = z.infer<typeof Draft>;

const tidy = (calendar: Calendar): Calendar => ({
  ...calendar,
  holidays: [...new Set(calendar.holidays)].toSorted(),
});

/** A new calendar; its first version also judges what happened before it was entered. */
export const create = (id: CalendarId, draft: Draft, actor: Actor, now: Instant): Info => ({
  id,
  name: draft.name,
  createdAt: now,
  versions: [
    {
      number: 1,
      calendar: tidy(draft.calendar),
      from: null,
      note: draft.note,
      by: actor.userId,
      at: now,
    },
  ],
});

/** The version that was written last, whether its day has come or not. */
export const latest = ({ versions }: Pick<Info, "versions">): Version => {
  const last = versions.at(-1);
  if (last === undefined) throw new RangeError("A calendar has a version");
  return last;
};

const todayIn = ({ timeZone }: Calendar, now: Instant): LocalDate =>
  Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();

const refuseDate = (detail: string): never => {
  throw new DomainError("calendar.date_invalid", detail, {
    errors: [{ pointer: "/from", detail }],
  });
};

/**
 * The calendar with another version, from a day on. Refuses a day that has passed, since what was judged stays as it
 * was judged, and one before that of the version before. The same hours again make no version; a name is just changed.
 */
export const write = (
  info: Info,
  { from, ...draft }: Draft & { readonly from: LocalDate },
  actor: Actor,
  now: Instant,
): Info => {
  const calendar = tidy(draft.calendar);
  const before = latest(info);
  const named = draft.name === info.name ? info : { ...info, name: draft.name };
  if (JSON.stringify(calendar) === JSON.stringify(before.calendar)) return named;
  const today = todayIn(calendar, now);
  if (from < today) {
    refuseDate(`Give today (${today}) or a later day: what has passed keeps its hours.`);
  }
  if (before.from !== null && from < before.from) {
    refuseDate(`Version ${before.number} counts from ${before.from}; this one cannot come first.`);
  }
  const version: Version = {
    number: before.number + 1,
    calendar,
    from,
    note: draft.note,
    by: actor.userId,
    at: now,
  };
  return demandRoom(
    { ...named, versions: [...info.versions, version] },
    "Leave out holidays that have passed, or make another calendar.",
  );
};

/** The instant from which a version counts, never before it was written; null for all time. */
export const since = ({ from, calendar, at }: Version): Instant | null => {
  if (from === null) return null;
  const midnight = Temporal.PlainDate.from(from).toZonedDateTime(calendar.timeZone);
  return toInstant(Math.max(midnight.epochMilliseconds, Date.parse(at)));
};

/** The version that counts at an instant. */
export const inForce = (info: Pick<Info, "versions">, at: Instant): Version =>
  info.versions.findLast((version) => {
    const start = since(version);
    return start === null || Date.parse(start) <= Date.parse(at);
  }) ?? latest(info);

/** A version as the clock takes it. */
export const asVersion = ({ id }: Pick<Info, "id">, version: Version): CalendarVersion => ({
  id,
  version: version.number,
  calendar: version.calendar,
});
