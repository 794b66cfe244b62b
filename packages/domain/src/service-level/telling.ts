import { z } from "zod";
import type { Instant } from "../kernel/time.ts";
import type { Instance } from "../sla/instance.ts";
import { addOpenTime } from "../sla/sla.ts";
import { rowAsOf } from "./board.ts";
import { type Book, hoursOf } from "./book.ts";
import { Row } from "./row.ts";

/** An open ticket's clocks, since when they are watched, and what people were told of them. */
export const Watched = Row.extend({ since: z.string(), told: z.array(z.string()) });
export type Watched = z.infer<typeof Watched>;

/** Something that people are to be told of a clock: a share of its time is used up, or its deadline missed. */
export type Telling = {
  /** The same for the same news, so that nobody is told twice; another one after a change of priority. */
  readonly key: string;
  readonly instance: Instance;
  readonly percent: number | null;
  readonly at: Instant;
  /** When it may be told: in the hours of its clock. */
  readonly due: Instant;
};

/** News that is older than this when a ticket is first heard of is none, in milliseconds. */
const freshFor = 86_400_000;

/** A ticket that is heard of; what was told of it before stays told. */
export const watch = (row: Row, before: Watched | null): Watched => ({
  ...row,
  since: before?.since ?? new Date(Date.parse(row.at) - freshFor).toISOString(),
  told: before?.told ?? [],
});

const newsOf = (instance: Instance): Omit<Telling, "due">[] => {
  const { key, target, cycle, breachedAt, deadline, warnings, clock } = instance;
  if (instance.excluded !== null || instance.state === "superseded") return [];
  const missed = breachedAt ?? (clock === "running" ? deadline : null);
  // The first moment after the deadline: a stop at the deadline itself is in time.
  const after = missed === null ? null : new Date(Date.parse(missed) + 1).toISOString();
  const breach =
    after === null
      ? []
      : [
          {
            key: `${target.id}:${cycle}@${after}`,
            instance,
            percent: null,
            at: after,
          },
        ];
  const ahead = warnings.flatMap(({ percent, at }) =>
    at === null || clock === "stopped" ? [] : [{ key: `${key}@${percent}`, instance, percent, at }],
  );
  return [...ahead, ...breach];
};

const isBefore = (one: Instant, other: Instant): boolean => Date.parse(one) < Date.parse(other);

/**
 * What is still to be told of a ticket, in the order of its due time: once for each threshold of each instance, in the
 * hours of its clock. What passed more than a day before the ticket was first heard of is left out.
 */
export const tellingsOf = (book: Book, watched: Watched, now: Instant): Telling[] =>
  rowAsOf(book, watched, now)
    .instances.flatMap(newsOf)
    .filter(({ key, at }) => !watched.told.includes(key) && !isBefore(at, watched.since))
    .map((news) => {
      const earliest = isBefore(news.at, now) ? now : news.at;
      return { ...news, due: addOpenTime(hoursOf(book, news.instance.calendar), earliest, 0) };
    })
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));

/** When the first of the tickets has something to tell. */
export const nextTelling = (
  book: Book,
  watched: readonly Watched[],
  now: Instant,
): Instant | null =>
  watched
    .flatMap((each) => tellingsOf(book, each, now).map(({ due }) => new Date(due).toISOString()))
    .toSorted()[0] ?? null;

/** What is due by now, with its ticket, what happened first on top. */
export const dueTellings = (book: Book, watched: readonly Watched[], now: Instant) =>
  watched
    .flatMap((each) =>
      tellingsOf(book, each, now)
        .filter(({ due }) => !isBefore(now, due))
        .map((telling) => ({ row: each, telling })),
    )
    .toSorted((one, other) => Date.parse(one.telling.at) - Date.parse(other.telling.at));
