import type {
  Board,
  BoardClock,
  Month,
  ServiceNames,
  TicketClocks,
} from "@tandem/contract/clock/schema";
import type * as Levels from "@tandem/domain/service-level/board";
import { type Book, hoursOf, type Pledge } from "@tandem/domain/service-level/book";
import {
  together,
  type Counted,
  monthOf,
  monthsUpTo,
  tallyOf,
  type Tally,
} from "@tandem/domain/service-level/month";
import { type Names, placer, plain } from "@tandem/domain/service-level/names";
import type { Row } from "@tandem/domain/service-level/row";
import { countedAt, openHours } from "@tandem/domain/sla";
import type { Instant } from "@tandem/domain/time";

const promised = ({ id, name, agreement, agreementName, party, basis }: Pledge) => ({
  pledge: id,
  name,
  agreement,
  agreementName,
  party,
  basis,
});

const namesIn = (book: Book) => {
  const names = new Map<string, string>(book.services.map(({ id, name }) => [id, name]));
  return (id: string | null) => (id === null ? null : (names.get(id) ?? null));
};

/** One clock as the board shows it. */
const clockView = (book: Book) => {
  const nameOf = namesIn(book);
  return ({ row, pledge, instance, standing }: Levels.Clock): BoardClock => ({
    ...promised(pledge),
    ticketId: row.id,
    source: row.source,
    externalId: row.externalId,
    kind: row.kind,
    title: row.title,
    service: row.service,
    serviceName: nameOf(row.service),
    customer: row.customer,
    priority: row.priority,
    team: row.group,
    ticketState: row.state,
    key: instance.key,
    standing,
    clock: instance.clock,
    deadline: instance.deadline,
    breachedAt: instance.breachedAt,
    budgetSeconds: instance.budgetSeconds,
    remainingSeconds: instance.remainingSeconds,
    warnings: instance.warnings,
    calendar: instance.calendar,
  });
};

type Named = { readonly id: string; readonly version: number };
const once = (named: readonly (Named | null)[]): Named[] => [
  ...new Map(
    named
      .filter((each) => each !== null)
      .map((each): [string, Named] => [`${each.id}/${each.version}`, each]),
  ).values(),
];

type Page = {
  readonly asOf: Instant;
  readonly found: ReturnType<typeof Levels.narrow>;
  readonly items: readonly Levels.Clock[];
  readonly cursor: string | null;
  readonly unjudged: Board["unjudged"];
};

const basisNames = { sla: "Customers", ola: "Teams inside", underpinning: "Suppliers" } as const;

/** A page of the board. */
export const boardView = (book: Book, { asOf, found, items, cursor, unjudged }: Page): Board => {
  const nameOf = namesIn(book);
  const same = (choices: readonly { value: string; count: number }[]) =>
    choices.map((each) => ({ ...each, label: each.value }));
  const { service, customer, team, priority, basis } = found.choices;
  return {
    asOf,
    counts: found.counts,
    choices: {
      service: service.map((each) => ({ ...each, label: nameOf(each.value) ?? each.value })),
      customer: same(customer),
      team: same(team),
      priority: same(priority),
      basis: basis.map((each) => ({
        ...each,
        label: Object.entries(basisNames).find(([key]) => key === each.value)?.[1] ?? each.value,
      })),
    },
    unjudged,
    calendars: once(items.map(({ instance }) => instance.calendar)).flatMap((named) => {
      const calendar = hoursOf(book, named);
      return calendar === null ? [] : [{ ...named, calendar }];
    }),
    items: items.map(clockView(book)),
    cursor,
  };
};

const HOUR = 3_600_000;
/** The most a drawing covers, in milliseconds: the last of it counts. */
const widest = 190 * 24 * HOUR;

const coverOf = ({ openedAt, instances, at }: Row) => {
  const moments = instances.flatMap(({ start, stoppedAt, deadline, clock }) =>
    [start, stoppedAt, deadline, clock === "stopped" ? null : at].filter((each) => each !== null),
  );
  const all = [...moments, openedAt ?? at].map((each) => Date.parse(each));
  const to = Math.max(...all) + HOUR;
  return {
    from: new Date(Math.max(Math.min(...all) - HOUR, to - widest)).toISOString(),
    to: new Date(to).toISOString(),
  };
};

/** A ticket's clocks, and the open hours they were counted in. */
export const ticketView = (book: Book, row: Row): TicketClocks => {
  const { from, to } = coverOf(row);
  const name = namesIn(book)(row.service);
  const pledges = new Map(book.pledges.map((pledge) => [pledge.id, pledge]));
  return {
    asOf: row.at,
    service: row.service === null || name === null ? null : { id: row.service, name },
    named: row.named,
    customer: row.customer,
    unjudged: row.unjudged,
    instances: row.instances.flatMap((instance) => {
      const pledge = pledges.get(instance.target.id);
      return pledge === undefined ? [] : [{ ...instance, ...promised(pledge) }];
    }),
    from,
    to,
    calendars: once(row.instances.map(({ calendar }) => calendar)).flatMap((named) => {
      const calendar = hoursOf(book, named);
      const entry = book.calendars.find(({ id }) => id === named.id);
      if (calendar === null || entry === undefined) return [];
      const open = openHours(calendar, from, to);
      return [{ ...named, name: entry.name, timeZone: calendar.timeZone, open }];
    }),
  };
};

/** How many months a trend shows. */
export const trendMonths = 12;
/** The most breaches that a month lists. */
const mostBreaches = 100;

type OfMonth = {
  readonly month: string;
  readonly asOf: Instant;
  /** Tickets that are over and touch the month, and those that are open. */
  readonly counted: readonly Counted[];
  readonly open: readonly Counted[];
  readonly tallies: readonly { readonly month: string; readonly tally: Tally }[];
};

/** A month as it stands. */
export const monthView = (book: Book, { month, asOf, counted, open, tallies }: OfMonth): Month => {
  const found = monthOf(book, [...counted, ...open], month);
  const byMonth = Map.groupBy(tallies, (each) => each.month);
  const trend = monthsUpTo(month, trendMonths).map((each) => ({
    month: each,
    tally: together([
      ...(byMonth.get(each) ?? []).map(({ tally }) => tally),
      tallyOf(book, open, each),
    ]),
  }));
  const pledgeOf = (id: string) => book.pledges.filter((pledge) => pledge.id === id);
  return {
    month,
    asOf,
    pledges: found.pledges.map(({ pledge, promised: share, counts, ...attained }) => ({
      ...promised(pledge),
      counts,
      basisPoints: attained.basisPoints,
      isReached: attained.isReached,
      mayMiss: attained.mayMiss,
      promised: share,
      trend: trend.map(({ month: each, tally }) => {
        const [met, breached] = tally[pledge.id] ?? [0, 0];
        return { month: each, met, breached };
      }),
    })),
    heat: found.heat,
    contribution: {
      ...found.contribution,
      pledges: found.contribution.pledges.flatMap(({ id, tickets }) =>
        pledgeOf(id).map((pledge) => ({ ...promised(pledge), tickets })),
      ),
    },
    unjudged: found.unjudged,
    breaches: found.breaches.slice(0, mostBreaches).flatMap(({ row, instance }) =>
      pledgeOf(instance.target.id).map((pledge) => ({
        ...promised(pledge),
        ticketId: row.id,
        externalId: row.externalId,
        title: row.title,
        at: String(countedAt(instance)),
      })),
    ),
  };
};

type Known = {
  readonly version: number;
  readonly names: Names;
  readonly seen: readonly string[];
  readonly rows: readonly Pick<Row, "named">[];
};

/** Every name that tools give to services; those that nobody knows come first, then the most used. */
export const namesView = (book: Book, { version, names, seen, rows }: Known): ServiceNames => {
  const place = placer({ services: book.services, names });
  const counts = Map.groupBy(rows, ({ named }) => plain(named ?? ""));
  const words = new Map(
    [...Object.keys(names), ...seen].map((name): [string, string] => [plain(name), name]),
  );
  const rank = (explained: boolean, service: string | null) =>
    Number(explained || service !== null);
  return {
    version,
    items: [...words]
      .map(([word, name]) => ({
        name,
        service: place(name),
        explained: Object.hasOwn(names, word),
        openTickets: counts.get(word)?.length ?? 0,
      }))
      .toSorted(
        (a, b) =>
          rank(a.explained, a.service) - rank(b.explained, b.service) ||
          b.openTickets - a.openTickets ||
          a.name.localeCompare(b.name),
      ),
  };
};
