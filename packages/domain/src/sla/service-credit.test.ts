import { describe, expect, it } from "vitest";
import { CreditTerms, ServiceTree, claimStatus, creditOf, measure } from "./availability.ts";

const terms = CreditTerms.parse({
  tiers: [
    { below: 999_000, credit: 1_000 },
    { below: 950_000, credit: 5_000 },
    { below: 990_000, credit: 2_500 },
  ],
  cap: 4_000,
  claimDays: 30,
});

const period = { from: "2026-03-01T00:00:00Z", to: "2026-03-02T00:00:00Z" };
const lost = (seconds: number) => {
  const to = new Date(Date.parse(period.from) + seconds * 1_000).toISOString();
  const outages =
    seconds === 0 ? [] : [{ component: "web", from: period.from, to, degree: 10_000 }];
  const agreed = {
    calendar: null,
    noticeHours: 0,
    tree: { kind: "component", id: "web" },
  } as const;
  return measure(agreed, period, { outages, maintenance: [] });
};

describe("a service credit", () => {
  it.each([
    ["nothing where the promise is kept", 0, 0],
    ["nothing at exactly the tier's edge", 86.4, 0],
    ["the tier just below its edge, on the unrounded figure", 86.401, 1_000],
    ["the lowest tier reached", 900, 2_500],
    ["no more than the cap", 43_200, 4_000],
  ])("is %s", (_, seconds, credit) => {
    expect(creditOf(lost(seconds), terms)).toBe(credit);
  });

  it("is nothing without a figure", () => {
    expect(creditOf(null, terms)).toBe(0);
  });

  it.each([
    ["notOwed", 0, null, null, "2026-03-05T00:00:00Z"],
    ["open", 1_000, null, null, "2026-03-31T23:59:59Z"],
    ["lapsed", 1_000, null, null, "2026-04-01T00:00:00Z"],
    ["claimed", 1_000, "2026-03-31T23:59:59Z", null, "2026-06-01T00:00:00Z"],
    ["lapsed", 1_000, "2026-04-01T00:00:00Z", null, "2026-06-01T00:00:00Z"],
    ["granted", 1_000, "2026-04-01T00:00:00Z", "granted", "2026-06-01T00:00:00Z"],
    ["refused", 1_000, "2026-03-05T00:00:00Z", "refused", "2026-06-01T00:00:00Z"],
  ] as const)("stands %s", (status, owed, claimedAt, decision, now) => {
    const credit = { owed, periodEnd: period.to, claim: { claimedAt, decision } };
    expect(claimStatus(credit, terms, now)).toBe(status);
  });
});

describe("the schema of a service tree", () => {
  const web = { kind: "component", id: "web" } as const;

  it("takes nested trees", () => {
    const tree = {
      kind: "serial",
      parts: [
        web,
        { kind: "redundant", needed: 1, parts: [web, web] },
        { kind: "weighted", parts: [{ share: 10_000, part: web }] },
      ],
    };
    expect(ServiceTree.parse(tree)).toEqual(tree);
  });

  it.each([
    ["an empty group", { kind: "serial", parts: [] }, "parts"],
    ["more needed than there are", { kind: "redundant", needed: 3, parts: [web, web] }, "needed"],
    [
      "shares that are not the whole",
      { kind: "weighted", parts: [{ share: 9_999, part: web }] },
      "parts",
    ],
  ])("refuses %s", (_, tree, place) => {
    expect(ServiceTree.safeParse(tree).error?.issues[0]?.path).toEqual([place]);
  });
});
