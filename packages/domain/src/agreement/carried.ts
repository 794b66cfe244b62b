import type { LocalDate } from "../kernel/time.ts";
import type { Calendar } from "../sla/calendar.ts";
import { plan } from "../sla/budget.ts";
import { type Clock, clockOf } from "../sla/clock.ts";
import { HOUR, toInstant } from "../sla/instant.ts";
import type { Budget } from "../sla/target.ts";
import type { CalendarId, ServiceId } from "../kernel/id.ts";
import { inForce, type Info } from "./agreement.ts";
import type { Agreed } from "./info.ts";
import type { Target, Terms } from "./terms.ts";

/** What is looked at: the agreements, the calendars in force by id, and which services rest on suppliers. */
export type Facts = {
  readonly agreements: readonly Info[];
  readonly calendars: ReadonlyMap<CalendarId, Calendar>;
  readonly supplied: ReadonlySet<ServiceId>;
};

/** One promise to a customer that is not carried by what is agreed inside, or with a supplier. */
export type Gap = {
  readonly outside: Info["id"];
  /** The agreement that does not carry it; null where there is none. */
  readonly inside: Info["id"] | null;
  readonly service: ServiceId;
  /** The target of the promise; null where it is about availability or the agreement as a whole. */
  readonly target: string | null;
  readonly priority: string | null;
} & (
  | { readonly why: "noInside" | "noBudget" | "endsEarlier" }
  /** For a case that begins at `start`, the customer is promised `promised`, and the inside has until `carried`. */
  | {
      readonly why: "later";
      readonly start: string;
      readonly promised: string;
      readonly carried: string;
    }
  /** Parts per million of availability, or basis points of cases within the target. */
  | {
      readonly why: "lowerAvailability" | "lowerAttainment";
      readonly promised: number;
      readonly carried: number;
    }
);

type Place = Pick<Gap, "outside" | "service">;
type Found = { readonly info: Info; readonly version: Agreed };

/** Starts that are tried: every hour of four weeks, which is every weekday at every hour, holidays among them. */
const starts = 28 * 24;

type Promise = { readonly clock: Clock; readonly budget: Budget };

const dueOf = ({ clock, budget }: Promise, start: number): number =>
  plan(clock, { start, budget, pauses: [] }).deadline;

/** The start at which the inside is latest after what is promised outside; null where it never is. */
const worst = (outside: Promise, inside: Promise, on: LocalDate) => {
  let found: { start: number; promised: number; carried: number } | null = null;
  const first = Date.parse(on);
  for (let hour = 0; hour < starts; hour += 1) {
    const start = first + hour * HOUR;
    const promised = dueOf(outside, start);
    const carried = dueOf(inside, start);
    const late = carried - promised;
    if (late > 0 && (found === null || late > found.carried - found.promised)) {
      found = { start, promised, carried };
    }
  }
  return found;
};

const compareBudgets = (
  place: Place,
  sides: { readonly promise: Target; readonly carrier: Target; readonly inside: Info["id"] },
  clocks: (calendar: CalendarId | null) => Clock,
  on: LocalDate,
): Gap[] => {
  const { promise, carrier, inside } = sides;
  return Object.entries(promise.budgets).flatMap(([priority, budget]): Gap[] => {
    const common = { ...place, inside, target: promise.name, priority };
    const other = carrier.budgets[priority] ?? carrier.budgets["*"];
    if (other === undefined) return [{ ...common, why: "noBudget" }];
    const late = worst(
      { clock: clocks(promise.calendar), budget },
      { clock: clocks(carrier.calendar), budget: other },
      on,
    );
    if (late === null) return [];
    return [
      {
        ...common,
        why: "later",
        start: toInstant(late.start),
        promised: toInstant(late.promised),
        carried: toInstant(late.carried),
      },
    ];
  });
};

const compareTargets = (
  place: Place,
  { outside, inside }: { readonly outside: Found; readonly inside: Found },
  clocks: (calendar: CalendarId | null) => Clock,
  on: LocalDate,
): Gap[] =>
  outside.version.terms.targets.flatMap((promise): Gap[] => {
    const carrier = inside.version.terms.targets.find(
      ({ kind, key }) => kind === promise.kind && (kind !== "custom" || key === promise.key),
    );
    if (carrier === undefined) return [];
    const lower: Gap[] =
      carrier.attainment < promise.attainment
        ? [
            {
              ...place,
              inside: inside.info.id,
              target: promise.name,
              priority: null,
              why: "lowerAttainment",
              promised: promise.attainment,
              carried: carrier.attainment,
            },
          ]
        : [];
    const budgets = compareBudgets(place, { promise, carrier, inside: inside.info.id }, clocks, on);
    return [...budgets, ...lower];
  });

const whole = (place: Place, inside: Info["id"] | null) => ({
  ...place,
  inside,
  target: null,
  priority: null,
});

const compareAvailability = (place: Place, outside: Terms, inside: Found): Gap[] => {
  const promised = outside.availability?.promised ?? 0;
  const carried = inside.version.terms.availability?.promised ?? promised;
  return carried < promised
    ? [{ ...whole(place, inside.info.id), why: "lowerAvailability", promised, carried }]
    : [];
};

const compareEnds = (place: Place, outside: Found, inside: Found): Gap[] => {
  const end = inside.version.terms.validUntil;
  const promised = outside.version.terms.validUntil;
  return end !== null && (promised === null || end < promised)
    ? [{ ...whole(place, inside.info.id), why: "endsEarlier" }]
    : [];
};

/**
 * Where what is promised to customers is not carried by what is agreed inside and with suppliers, as of a date
 * (ISO 20000-1 8.3.3 and 8.3.4): a service that rests on a supplier without a contract, a contract that gives more time
 * than the customer is given, one that promises less or ends sooner. Times are compared by what they mean, not by their
 * numbers: for every hour of four weeks, in the hours of each side. `only` looks at one agreement.
 */
export const check = (
  { agreements, calendars, supplied }: Facts,
  on: LocalDate,
  only?: Info["id"],
): Gap[] => {
  const cache = new Map<CalendarId | null, Clock>();
  const clocks = (id: CalendarId | null): Clock => {
    const clock = cache.get(id) ?? clockOf(id === null ? null : (calendars.get(id) ?? null));
    cache.set(id, clock);
    return clock;
  };
  const held = agreements.flatMap((info): Found[] => {
    const version = inForce(info, on);
    return version === null ? [] : [{ info, version }];
  });
  const insides = held.filter(({ info }) => info.kind !== "sla");
  return held
    .filter(({ info }) => info.kind === "sla" && (only === undefined || info.id === only))
    .flatMap((outside) =>
      outside.version.terms.services.flatMap((service): Gap[] => {
        const place = { outside: outside.info.id, service };
        const under = insides.filter(({ version }) => version.terms.services.includes(service));
        const contracts = under.filter(({ info }) => info.kind === "underpinning");
        const missing: Gap[] =
          supplied.has(service) && contracts.length === 0
            ? [{ ...whole(place, null), why: "noInside" }]
            : [];
        const gaps = under.flatMap((inside) => [
          ...compareTargets(place, { outside, inside }, clocks, on),
          ...compareAvailability(place, outside.version.terms, inside),
          ...compareEnds(place, outside, inside),
        ]);
        return [...missing, ...gaps];
      }),
    );
};
