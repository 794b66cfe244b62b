import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { officeHours } from "../sla/testing/build.ts";
import { check } from "./carried.ts";
import { agreed, office, shop, target, terms } from "./testing/build.ts";
import type { Info, Terms } from "./agreement.ts";

const on = "2026-11-24";
const calendars = new Map([[office, officeHours]]);
const promised = 999_000;
const available = (share: number) => ({
  calendar: null,
  promised: share,
  noticeHours: 0,
  credits: null,
});

const checked = (
  agreements: readonly Info[],
  supplied = new Set<typeof shop>(),
  only?: Info["id"],
) => check({ agreements, calendars, supplied }, on, only);

const outside = (change: Partial<Terms> = {}) => agreed(terms(change));
const inside = (change: Partial<Terms> = {}) => agreed(terms(change), "underpinning");

describe("what is promised outside", () => {
  it("is carried by an inside that gives no more time", () => {
    expect(checked([outside(), inside()], new Set([shop]))).toEqual([]);
    expect(checked([outside(), inside({ targets: [target(60)] })])).toEqual([]);
  });

  it("is not carried by one that gives more", () => {
    const sla = outside();
    const contract = inside({ targets: [target(300)] });
    expect(checked([sla, contract])).toEqual([
      {
        outside: sla.id,
        inside: contract.id,
        service: shop,
        target: "Resolution",
        priority: "*",
        why: "later",
        start: "2026-11-24T00:00:00.000Z",
        promised: "2026-11-24T04:00:00.000Z",
        carried: "2026-11-24T05:00:00.000Z",
      },
    ]);
  });

  it("is not carried by the same number in fewer hours, and the worst case is shown", () => {
    const contract = inside({ targets: [target(240, { calendar: office })] });
    expect(checked([outside(), contract])).toMatchObject([
      {
        why: "later",
        start: "2026-11-27T13:00:00.000Z",
        promised: "2026-11-27T17:00:00.000Z",
        carried: "2026-11-30T09:00:00.000Z",
      },
    ]);
  });

  it("counts a calendar that is not there as around the clock", () => {
    const facts = {
      agreements: [outside(), inside({ targets: [target(240, { calendar: office })] })],
      calendars: new Map(),
      supplied: new Set([]),
    };
    expect(check(facts, on)).toEqual([]);
  });

  it("is compared by priority, `*` serving every other", () => {
    const minutes = (amount: number) => ({ unit: "minutes", amount }) as const;
    const sla = outside({
      targets: [target(1, { budgets: { P1: minutes(60), P2: minutes(240) } })],
    });
    const some = inside({ targets: [target(1, { budgets: { P1: minutes(60) } })] });
    expect(checked([sla, some])).toMatchObject([{ why: "noBudget", priority: "P2" }]);
    const all = inside({ targets: [target(120)] });
    expect(checked([sla, all])).toMatchObject([{ why: "later", priority: "P1" }]);
  });

  it("is compared with the same kind of target, and a custom one with its own name", () => {
    const custom = (key: string, amount: number) => target(amount, { kind: "custom", key });
    const sla = outside({ targets: [custom("ship", 60)] });
    expect(checked([sla, inside({ targets: [custom("pack", 90)] })])).toEqual([]);
    expect(checked([sla, inside({ targets: [custom("ship", 90)] })])).toHaveLength(1);
    expect(checked([sla, inside()])).toEqual([]);
  });

  it("is not carried where a supplier has no contract, and an agreement inside is none", () => {
    const sla = outside();
    const supplied = new Set([shop]);
    const gap = { outside: sla.id, inside: null, why: "noInside", target: null };
    expect(checked([sla], supplied)).toMatchObject([gap]);
    expect(checked([sla, agreed(terms(), "ola")], supplied)).toMatchObject([gap]);
  });

  it("is not carried by lower availability, a lower share, or an earlier end", () => {
    const sla = outside({ availability: available(promised) });
    const contract = inside({
      availability: available(promised - 1),
      targets: [target(240, { attainment: 9_000 })],
      validUntil: "2027-01-31",
    });
    expect(checked([sla, contract]).map(({ why }) => why)).toEqual([
      "lowerAttainment",
      "lowerAvailability",
      "endsEarlier",
    ]);
    const without = inside();
    expect(checked([sla, without])).toEqual([]);
    expect(checked([outside(), contract]).map(({ why }) => why)).toEqual([
      "lowerAttainment",
      "endsEarlier",
    ]);
    const ending = outside({ validUntil: "2027-01-01" });
    expect(checked([ending, inside({ validUntil: "2027-01-01" })])).toEqual([]);
    expect(checked([ending, inside({ validUntil: "2026-12-31" })])).toMatchObject([
      { why: "endsEarlier" },
    ]);
  });

  it("is looked at while it is in force, one alone where it is asked for", () => {
    const late = outside({ validFrom: "2027-01-01" });
    const contract = inside({ targets: [target(300)] });
    expect(checked([late, contract])).toEqual([]);
    const [one, two] = [outside(), outside()];
    expect(checked([one, two, contract], new Set(), two.id)).toMatchObject([{ outside: two.id }]);
    expect(checked([one, two, contract])).toHaveLength(2);
  });

  it("is carried exactly by an inside of the same hours that gives no more", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        fc.constantFrom(null, office),
        (give, take, calendar) => {
          const sla = outside({ targets: [target(give, { calendar })] });
          const contract = inside({ targets: [target(take, { calendar })] });
          expect(checked([sla, contract]).length > 0).toBe(take > give);
        },
      ),
      { numRuns: 60 },
    );
  });
});
