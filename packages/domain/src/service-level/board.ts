import { z } from "zod";
import type { Instant } from "../kernel/time.ts";
import type { Instance } from "../sla/instance.ts";
import { asOf } from "./as-of.ts";
import { type Book, hoursOf, type Pledge } from "./book.ts";
import type { Row } from "./row.ts";

/** How a clock stands on the board, what is worst first. */
export const Standing = z.enum(["breached", "atRisk", "running", "paused"]);
export type Standing = z.infer<typeof Standing>;

/** One running or paused clock, with its ticket and what it was promised by. */
export type Clock = {
  readonly row: Row;
  readonly pledge: Pledge;
  readonly instance: Instance;
  readonly standing: Standing;
};

/** At risk is a clock that has passed a warning but not its deadline. */
export const standingOf = ({ state, clock, warnings }: Instance): Standing => {
  if (state === "breached") return "breached";
  if (clock === "paused") return "paused";
  return warnings.some(({ reached }) => reached) ? "atRisk" : "running";
};

/** The row with its clocks as they stand at `now`. */
export const rowAsOf = (book: Book, row: Row, now: Instant): Row => ({
  ...row,
  at: now,
  instances: row.instances.map((instance) =>
    asOf(instance, { from: row.at, calendar: hoursOf(book, instance.calendar) }, now),
  ),
});

const never = "9999";
/** What comes first: what missed its deadline longest ago, then by deadline; without one, as paused clocks are, last. */
const dueOf = ({ instance: { breachedAt, deadline } }: Clock): string =>
  breachedAt ?? deadline ?? never;

const inOrder = (one: Clock, other: Clock): number =>
  dueOf(one).localeCompare(dueOf(other)) ||
  one.row.id.localeCompare(other.row.id) ||
  one.instance.key.localeCompare(other.instance.key);

/** Every clock that is not stopped as of `now`, in the order of what comes first; excluded ones are out. */
export const clocksOf = (book: Book, rows: readonly Row[], now: Instant): Clock[] => {
  const pledges = new Map(book.pledges.map((pledge) => [pledge.id, pledge]));
  return rows
    .flatMap((row) => {
      const current = rowAsOf(book, row, now);
      return current.instances.flatMap((instance): Clock[] => {
        const pledge = pledges.get(instance.target.id);
        if (pledge === undefined || instance.clock === "stopped" || instance.excluded) return [];
        return [{ row: current, pledge, instance, standing: standingOf(instance) }];
      });
    })
    .toSorted(inOrder);
};

/** What the board is narrowed to; a text is compared whole. */
export const Filter = z.object({
  standing: Standing.optional(),
  service: z.string().max(100).optional(),
  customer: z.string().max(200).optional(),
  team: z.string().max(200).optional(),
  priority: z.string().max(50).optional(),
  basis: z.enum(["sla", "ola", "underpinning"]).optional(),
});
export type Filter = z.infer<typeof Filter>;
type Facet = Exclude<keyof Filter, "standing">;

const valueOf = ({ row, pledge }: Clock): Record<Facet, string | null> => ({
  service: row.service,
  customer: row.customer,
  team: row.group,
  priority: row.priority,
  basis: pledge.basis,
});

const facets = ["service", "customer", "team", "priority", "basis"] as const;

const passes = (clock: Clock, filter: Filter, but: Facet | "standing" | null): boolean => {
  const values = valueOf(clock);
  const fits = facets.every(
    (facet) => facet === but || filter[facet] === undefined || filter[facet] === values[facet],
  );
  return fits && (but === "standing" || (filter.standing ?? clock.standing) === clock.standing);
};

type Count = { readonly value: string; readonly count: number };

const countOf = (clocks: readonly Clock[], facet: Facet): Count[] => {
  const counts = new Map<string, number>();
  for (const clock of clocks) {
    const value = valueOf(clock)[facet];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value));
};

/** The clocks that a filter leaves, how many stand how, and what each other choice of a filter would leave. */
export const narrow = (clocks: readonly Clock[], filter: Filter) => {
  const counts = { breached: 0, atRisk: 0, running: 0, paused: 0 };
  for (const clock of clocks) if (passes(clock, filter, "standing")) counts[clock.standing] += 1;
  const choices = (facet: Facet) =>
    countOf(
      clocks.filter((clock) => passes(clock, filter, facet)),
      facet,
    );
  return {
    clocks: clocks.filter((clock) => passes(clock, filter, null)),
    counts,
    choices: {
      service: choices("service"),
      customer: choices("customer"),
      team: choices("team"),
      priority: choices("priority"),
      basis: choices("basis"),
    },
  };
};

/** Open tickets that no promise to a customer is judged for, by why. */
export const unjudgedIn = (rows: readonly Row[]) => {
  const counts = { noService: 0, noAgreement: 0, noCustomer: 0 };
  for (const { unjudged } of rows) if (unjudged !== null) counts[unjudged] += 1;
  return counts;
};
