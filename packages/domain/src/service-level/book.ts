import { z } from "zod";
import * as Agreement from "../agreement/agreement.ts";
import * as CalendarRecord from "../calendar/calendar.ts";
import { AgreementId, CalendarId, ServiceId, UserId } from "../kernel/id.ts";
import { Instant } from "../kernel/time.ts";
import type * as Service from "../service/service.ts";
import { Calendar } from "../sla/calendar.ts";
import type { Agreed } from "../sla/evaluate.ts";
import { TargetVersion } from "../sla/target.ts";
import { Names } from "./names.ts";

const Held = z.object({
  from: Instant,
  /** Null where the agreement is over, or its version holds no such target any more. */
  target: TargetVersion.nullable(),
  calendar: CalendarId.nullable(),
  services: z.array(ServiceId),
});

/** One target of one agreement through all its versions: what attainment is counted for. */
export const Pledge = z.object({
  /** `<agreement>:<key>`, as instances name it. */
  id: z.string(),
  agreement: AgreementId,
  agreementName: z.string(),
  party: z.string(),
  owner: UserId,
  basis: Agreement.Kind,
  name: z.string(),
  held: z.array(Held),
});
export type Pledge = z.infer<typeof Pledge>;

const Hours = z.object({
  id: CalendarId,
  name: z.string(),
  versions: z.array(
    z.object({ from: Instant.nullable(), number: z.int().min(1), calendar: Calendar }),
  ),
});

const Offered = z.object({ id: ServiceId, name: z.string(), owner: UserId });

/** All that tickets are judged by: what was agreed when, in which hours, and what tools call the services. */
export const Book = z.object({
  services: z.array(Offered),
  names: Names,
  pledges: z.array(Pledge),
  calendars: z.array(Hours),
});
export type Book = z.infer<typeof Book>;

export const empty: Book = { services: [], names: {}, pledges: [], calendars: [] };

const pledgesOf = (info: Agreement.Info): Pledge[] => {
  const history = Agreement.history(info);
  const targets = new Map(
    history.flatMap(({ version }) =>
      (version?.terms.targets ?? []).map(({ key, name }): [string, string] => [key, name]),
    ),
  );
  return [...targets].map(([key, name]) => ({
    id: `${info.id}:${key}`,
    agreement: info.id,
    agreementName: info.name,
    party: info.party,
    owner: info.owner,
    basis: info.kind,
    name,
    held: history.map(({ from, version }) => {
      const target = version?.terms.targets.find((each) => each.key === key);
      if (version === null || target === undefined) {
        return { from, target: null, calendar: null, services: [] };
      }
      return {
        from,
        target: Agreement.asTarget(info, version, target),
        calendar: target.calendar,
        services: version.terms.services,
      };
    }),
  }));
};

type Records = {
  readonly agreements: readonly Agreement.Info[];
  readonly calendars: readonly CalendarRecord.Info[];
  readonly services: readonly Service.Info[];
  readonly names: Names;
};

/** The book of a client's records; drafts and versions in review judge nothing. */
export const bookOf = ({ agreements, calendars, services, names }: Records): Book => ({
  services: services.map(({ id, draft, versions }) => {
    const { name, owner } = versions.at(-1)?.description ?? draft;
    return { id, name, owner };
  }),
  names,
  pledges: agreements.flatMap(pledgesOf),
  calendars: calendars.map(({ id, name, versions }) => ({
    id,
    name,
    versions: versions.map((version) => ({
      from: CalendarRecord.since(version),
      number: version.number,
      calendar: version.calendar,
    })),
  })),
});

const later = (one: Instant, other: Instant): Instant =>
  Date.parse(one) < Date.parse(other) ? other : one;

/**
 * What a pledge says of one service, as the clock takes it: a new entry wherever a version of the agreement or of its
 * calendar begins. A target whose calendar is not in the book is left out.
 */
export const agreedOf = (book: Book, { held }: Pledge, service: ServiceId): Agreed[] =>
  held.flatMap(({ from, target, calendar, services }, index): Agreed[] => {
    if (target === null || !services.includes(service)) {
      return [{ from, target: null, calendar: null }];
    }
    if (calendar === null) return [{ from, target, calendar: null }];
    const until = held[index + 1]?.from;
    const hours = book.calendars.find(({ id }) => id === calendar)?.versions ?? [];
    const during = hours.flatMap((version, place): Agreed[] => {
      const start = later(from, version.from ?? from);
      const next = hours[place + 1]?.from ?? until;
      const isBefore = (end: Instant | undefined) =>
        end === undefined || Date.parse(start) < Date.parse(end);
      if (!isBefore(until) || !isBefore(next)) return [];
      const { number, calendar: week } = version;
      return [{ from: start, target, calendar: { id: calendar, version: number, calendar: week } }];
    });
    return during.length === 0 ? [{ from, target: null, calendar: null }] : during;
  });

/** The hours that a verdict names; null is around the clock. */
export const hoursOf = (
  book: Book,
  named: { readonly id: string; readonly version: number } | null,
): Calendar | null => {
  if (named === null) return null;
  const found = book.calendars.find(({ id }) => id === named.id);
  return found?.versions.find(({ number }) => number === named.version)?.calendar ?? null;
};
