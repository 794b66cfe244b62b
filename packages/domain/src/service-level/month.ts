import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { attainment, countedAt, month, partIn, type Period } from "../sla/attainment.ts";
import { Instance } from "../sla/instance.ts";
import { type Book, hoursOf, type Pledge } from "./book.ts";
import { Row } from "./row.ts";

/** A ticket as a month counts it. */
export const Counted = Row.pick({
  id: true,
  externalId: true,
  title: true,
  service: true,
  named: true,
  customer: true,
  priority: true,
  unjudged: true,
}).extend({
  instances: z.array(
    Instance.pick({
      key: true,
      target: true,
      calendar: true,
      cycle: true,
      state: true,
      excluded: true,
      start: true,
      stoppedAt: true,
      breachedAt: true,
    }),
  ),
});
export type Counted = z.infer<typeof Counted>;
type CountedInstance = Counted["instances"][number];

/** What a month keeps of a ticket. */
export const countedOf = (row: Row): Counted => ({
  id: row.id,
  externalId: row.externalId,
  title: row.title,
  service: row.service,
  named: row.named,
  customer: row.customer,
  priority: row.priority,
  unjudged: row.unjudged,
  instances: row.instances.map((instance) => ({
    key: instance.key,
    target: instance.target,
    calendar: instance.calendar,
    cycle: instance.cycle,
    state: instance.state,
    excluded: instance.excluded,
    start: instance.start,
    stoppedAt: instance.stoppedAt,
    breachedAt: instance.breachedAt,
  })),
});

const zoneOf = (book: Book, { calendar }: Pick<Instance, "calendar">): string =>
  hoursOf(book, calendar)?.timeZone ?? "UTC";

/** The periods of a month by the zone that each clock was counted in. */
const periodsOf = (book: Book, yearMonth: string) => {
  const known = new Map<string, Period>();
  return (instance: Pick<Instance, "calendar">): Period => {
    const zone = zoneOf(book, instance);
    const period = known.get(zone) ?? month(zone, yearMonth);
    known.set(zone, period);
    return period;
  };
};

/** Met and breached instances of each pledge in a month, small enough to keep for years. */
export const Tally = z.record(z.string(), z.tuple([z.int().min(0), z.int().min(0)]));
export type Tally = z.infer<typeof Tally>;

export const tallyOf = (book: Book, rows: readonly Counted[], yearMonth: string): Tally => {
  const periodOf = periodsOf(book, yearMonth);
  const tally: Record<string, [number, number]> = {};
  for (const instance of rows.flatMap(({ instances }) => instances)) {
    const part = partIn(instance, periodOf(instance));
    if (part !== "met" && part !== "breached") continue;
    const [met, breached] = tally[instance.target.id] ?? [0, 0];
    tally[instance.target.id] = part === "met" ? [met + 1, breached] : [met, breached + 1];
  }
  return tally;
};

/** Several tallies of one month as one. */
export const together = (tallies: readonly Tally[]): Tally => {
  const sum: Record<string, [number, number]> = {};
  for (const [id, [met, breached]] of tallies.flatMap((tally) => Object.entries(tally))) {
    const [before, missed] = sum[id] ?? [0, 0];
    sum[id] = [before + met, missed + breached];
  }
  return sum;
};

/** The last months up to one, that one included, the oldest first. */
export const monthsUpTo = (yearMonth: string, count: number): string[] => {
  const last = Temporal.PlainYearMonth.from(yearMonth);
  return Array.from({ length: count }, (_, back) =>
    last.subtract({ months: count - 1 - back }).toString(),
  );
};

/** The share promised by the version in force at the end of a period, in basis points. */
const promisedBy = ({ held }: Pledge, { to }: Period): number | null =>
  held.findLast(({ from, target }) => target !== null && Date.parse(from) < Date.parse(to))?.target
    ?.attainment ?? null;

type Placed = { readonly row: Counted; readonly instance: CountedInstance };

const breachesIn = (rows: readonly Counted[], periodOf: ReturnType<typeof periodsOf>): Placed[] =>
  rows.flatMap((row) =>
    row.instances
      .filter((instance) => partIn(instance, periodOf(instance)) === "breached")
      .map((instance) => ({ row, instance })),
  );

/** Hours of one cell of the heat table. */
export const heatHours = 3;

/** How many breaches fell on each weekday (Monday first) and stretch of hours, in the zone of their clock. */
const heatOf = (book: Book, breaches: readonly Placed[]): number[][] => {
  const cells = new Map<string, number>();
  for (const { instance } of breaches) {
    const at = Temporal.Instant.from(String(countedAt(instance)));
    const { dayOfWeek, hour } = at.toZonedDateTimeISO(zoneOf(book, instance));
    const cell = `${dayOfWeek}/${Math.floor(hour / heatHours)}`;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  return Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 / heatHours }, (__, part) => cells.get(`${day + 1}/${part}`) ?? 0),
  );
};

/** How often a promise inside was broken on tickets on which one to a customer was. */
const contributionOf = (book: Book, breaches: readonly Placed[]) => {
  const basisOf = new Map(book.pledges.map(({ id, basis }) => [id, basis]));
  const basis = ({ instance }: Placed) => basisOf.get(instance.target.id);
  const outside = new Set(
    breaches.filter((each) => basis(each) === "sla").map(({ row }) => row.id),
  );
  const inside = breaches.filter((each) => basis(each) !== "sla" && outside.has(each.row.id));
  const ticketsOf = (some: readonly Placed[]) => new Set(some.map(({ row }) => row.id)).size;
  const byPledge = Map.groupBy(inside, ({ instance }) => instance.target.id);
  return {
    tickets: outside.size,
    explained: ticketsOf(inside),
    pledges: [...byPledge]
      .map(([id, some]) => ({ id, tickets: ticketsOf(some) }))
      .toSorted((a, b) => b.tickets - a.tickets || a.id.localeCompare(b.id)),
  };
};

const whyNot = (rows: readonly Counted[]) => {
  const counts = { noService: 0, noAgreement: 0, noCustomer: 0 };
  for (const { unjudged } of rows) if (unjudged !== null) counts[unjudged] += 1;
  return counts;
};

/**
 * A month as it stands: for each pledge its attainment (unit is the instance), when breaches happened, and what promises
 * inside had to do with them. A pledge that nothing was counted for and that promised nothing then is left out.
 */
export const monthOf = (book: Book, rows: readonly Counted[], yearMonth: string) => {
  const periodOf = periodsOf(book, yearMonth);
  const byPledge = Map.groupBy(
    rows.flatMap(({ instances }) => instances),
    ({ target }) => target.id,
  );
  const pledges = book.pledges.flatMap((pledge) => {
    const instances = byPledge.get(pledge.id) ?? [];
    const [first] = instances;
    const last = pledge.held.findLast(({ target }) => target !== null);
    const calendar = book.calendars.find(({ id }) => id === last?.calendar);
    const zone = calendar?.versions.at(-1)?.calendar.timeZone ?? "UTC";
    const period = first === undefined ? month(zone, yearMonth) : periodOf(first);
    const promised = promisedBy(pledge, period);
    if (promised === null) return [];
    return [{ pledge, promised, ...attainment(instances, period, promised) }];
  });
  const breaches = breachesIn(rows, periodOf).toSorted((a, b) =>
    String(countedAt(a.instance)).localeCompare(String(countedAt(b.instance))),
  );
  return {
    pledges,
    breaches,
    heat: heatOf(book, breaches),
    contribution: contributionOf(book, breaches),
    unjudged: whyNot(rows),
  };
};
