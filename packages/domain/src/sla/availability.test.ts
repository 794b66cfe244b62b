import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Maintenance,
  type Outage,
  type Terms,
  burnRate,
  errorBudget,
  isBurning,
  isReached,
  measure,
  partsPerMillion,
  secondsOf,
} from "./availability.ts";
import { officeHours } from "./testing/build.ts";

const HOUR = 3_600;
const day = { from: "2026-03-02T00:00:00Z", to: "2026-03-03T00:00:00Z" };
const at = (time: string) => `2026-03-02T${time}:00Z`;

const terms: Terms = { calendar: null, noticeHours: 48, tree: { kind: "component", id: "web" } };
const out = (from: string, to: string | null, degree = 10_000, component = "web"): Outage => ({
  component,
  from: at(from),
  to: to && at(to),
  degree,
});
const lostHours = (
  outages: Outage[],
  changes: Partial<Terms> = {},
  maintenance: Maintenance[] = [],
) => {
  const figure = measure({ ...terms, ...changes }, day, { outages, maintenance });
  return figure && secondsOf(figure).lost / HOUR;
};

describe("availability", () => {
  it.each([
    ["nothing happened", [], 0],
    ["overlapping outages count once", [out("01:00", "03:00"), out("02:00", "04:00")], 3],
    ["one that goes on counts to the end of the period", [out("22:00", null)], 2],
    ["one of another component does not count", [out("01:00", "03:00", 10_000, "mail")], 0],
    ["one that ends before it begins is none", [out("03:00", "01:00")], 0],
    ["degraded time counts by its degree", [out("01:00", "03:00", 2_500)], 0.5],
    ["the worst degree counts", [out("01:00", "03:00", 2_500), out("02:00", "04:00", 5_000)], 1.25],
  ])("%s", (_, outages, hours) => {
    expect(lostHours(outages)).toBe(hours);
  });

  it("clips outages to the period and to agreed time", () => {
    const long = {
      ...out("00:00", null),
      from: "2026-02-27T00:00:00Z",
      to: "2026-03-09T00:00:00Z",
    };
    expect(lostHours([long])).toBe(24);
    expect(lostHours([long], { calendar: officeHours })).toBe(8);
    expect(lostHours([out("15:00", "20:00")], { calendar: officeHours })).toBe(1);
  });

  const maintenance = (announcedAt: string): Maintenance[] => [
    { from: at("02:00"), to: at("05:00"), announcedAt },
  ];

  it("takes maintenance out of agreed time where it was announced in time", () => {
    const outages = [out("04:00", "06:00")];
    const figure = measure(terms, day, {
      outages,
      maintenance: maintenance("2026-02-28T02:00:00Z"),
    });
    expect(secondsOf(figure!)).toEqual({ agreed: 21 * HOUR, lost: HOUR });
  });

  it("counts an outage in maintenance that was announced too late", () => {
    const late = maintenance("2026-02-28T02:00:01Z");
    expect(lostHours([out("04:00", "06:00")], {}, late)).toBe(2);
  });

  it("is no figure without agreed time", () => {
    const sunday = { from: "2026-03-01T00:00:00Z", to: "2026-03-02T00:00:00Z" };
    const facts = { outages: [out("01:00", null)], maintenance: [] };
    expect(measure({ ...terms, calendar: officeHours }, sunday, facts)).toBeNull();
  });

  it("compares the unrounded figure and rounds down only to show it", () => {
    const figure = measure(terms, day, { outages: [out("00:00", "00:01")], maintenance: [] })!;
    expect(partsPerMillion(figure)).toBe(999_305);
    expect([isReached(figure, 999_305), isReached(figure, 999_306)]).toEqual([true, false]);
    const whole = measure(terms, day, { outages: [], maintenance: [] })!;
    expect([partsPerMillion(whole), isReached(whole, 1_000_000)]).toEqual([1_000_000, true]);
  });
});

describe("a service tree", () => {
  const parts = [
    { kind: "component", id: "a" },
    { kind: "component", id: "b" },
    { kind: "component", id: "c" },
  ] as const;
  const outages = [out("01:00", "05:00", 10_000, "a"), out("03:00", "08:00", 5_000, "b"), out("04:00", "06:00", 10_000, "c")]; // prettier-ignore

  it.each([
    ["serial: down while any part is", { kind: "serial", parts }, 4 + 1 + 2 * 0.5],
    ["redundant: down while all parts are", { kind: "redundant", needed: 1, parts }, 0.5],
    ["two of three needed", { kind: "redundant", needed: 2, parts }, 0.5 + 1 + 0.5],
    ["by share", { kind: "weighted", parts: [{ share: 7_500, part: parts[0] }, { share: 2_500, part: parts[1] }] }, 3 + 0.625], // prettier-ignore
    ["nested", { kind: "serial", parts: [parts[0], { kind: "redundant", needed: 1, parts: [parts[1], parts[2]] }] }, 4 + 0.5], // prettier-ignore
  ] as const)("%s", (_, tree, hours) => {
    expect(lostHours(outages, { tree })).toBe(hours);
  });

  it("never loses more in parallel than in series, nor more than each part alone at worst", () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const written = (value: number) => `${String(value).padStart(2, "0")}:00`;
    const outage = fc
      .tuple(hour, hour, fc.integer({ min: 1, max: 10_000 }), fc.constantFrom("a", "b", "c"))
      .map(([from, to, degree, component]) => out(written(from), written(to), degree, component));
    fc.assert(
      fc.property(fc.array(outage, { maxLength: 12 }), (list) => {
        const lost = (needed: number) =>
          lostHours(list, { tree: { kind: "redundant", needed, parts } }) ?? 0;
        const alone = parts.map((tree) => lostHours(list, { tree }) ?? 0);
        expect(lost(1)).toBeLessThanOrEqual(Math.min(...alone));
        expect(lost(2)).toBeGreaterThanOrEqual(lost(1));
        expect(lost(3)).toBeGreaterThanOrEqual(Math.max(...alone));
        expect(lost(3)).toBe(lostHours(list, { tree: { kind: "serial", parts } }));
      }),
    );
  });
});

describe("the error budget", () => {
  const figure = (outages: Outage[]) => measure(terms, day, { outages, maintenance: [] });

  it("is what a period may lose, less what it lost", () => {
    expect(errorBudget(figure([out("01:00", "01:30")])!, 950_000)).toEqual({
      allowedSeconds: 4_320,
      lostSeconds: 1_800,
      leftSeconds: 2_520,
    });
  });

  it("burns at 1 when it lasts exactly the period", () => {
    const half = figure([out("00:00", "12:00")]);
    expect(burnRate(half, 500_000)).toBe(1);
    expect(burnRate(half, 1_000_000)).toBe(Infinity);
    expect(burnRate(figure([]), 1_000_000)).toBe(0);
    expect(burnRate(null, 999_000)).toBeNull();
  });

  it("alerts only while both windows burn", () => {
    const [fast, calm] = [figure([out("00:00", "12:00")]), figure([])];
    expect(isBurning({ long: fast, short: fast }, 900_000, 5)).toBe(true);
    expect(isBurning({ long: fast, short: calm }, 900_000, 5)).toBe(false);
    expect(isBurning({ long: fast, short: null }, 900_000, 5)).toBe(false);
    expect(isBurning({ long: fast, short: fast }, 900_000, 5.1)).toBe(false);
  });
});
