import { expect, test } from "vitest";
import { Concern } from "./concern.ts";
import { close } from "./lifecycle.ts";
import { news, pressing, stillRight } from "./review.ts";
import { digestOf } from "./testing/digest.ts";
import { created, later, method, now, other, owner, rating, treated } from "./testing/example.ts";
import { rate } from "./risk.ts";

const on = "2026-11-24";

test.each([
  ["2026-11-23", "riskReviewOverdue"],
  ["2026-11-24", "riskReviewDue"],
  ["2026-12-08", "riskReviewDue"],
  ["2026-12-09", null],
  [null, null],
] as const)("a review by %s is %s", (reviewBy, expected) => {
  const concern = pressing({ state: "open", reviewBy }, on);
  expect(concern).toBe(expected);
  expect(Concern.nullable().parse(concern)).toBe(expected);
});

test.each(["closed", "void"] as const)("a risk that is %s needs no review", (state) => {
  expect(pressing({ state, reviewBy: "2026-01-01" }, on)).toBeNull();
});

test("an owner is told of all risks with one day of review at once, the earliest day first", () => {
  const risks = [
    digestOf(4, { reviewBy: "2026-12-01" }),
    digestOf(3, { reviewBy: "2026-12-01" }),
    digestOf(2, { reviewBy: "2026-12-01", owner: other.userId }),
    digestOf(1, { reviewBy: "2026-11-01" }),
    digestOf(5),
    digestOf(6, { reviewBy: "2026-12-01", owner: null }),
  ];
  expect(
    news(risks, on).map(({ owner: who, cause, risks: all }) => [who, cause, all.length]),
  ).toEqual([
    [owner.userId, "riskReviewOverdue:2026-11-01", 1],
    [other.userId, "riskReviewDue:2026-12-01", 1],
    [owner.userId, "riskReviewDue:2026-12-01", 2],
  ]);
  expect(news(risks, on)[2]?.risks.map(({ number }) => number)).toEqual([3, 4]);
});

test("a rating that is still right is looked at again by the cadence of its band", () => {
  const reviewed = stillRight(treated, method, "2027-01-31T08:00:00.000Z");
  expect(reviewed).toEqual({ ...treated, reviewBy: "2027-04-30" });
  expect(stillRight(reviewed, method, "2027-01-31T18:00:00.000Z")).toBe(reviewed);
});

test("what is not rated, rated by other scales or closed has nothing that is still right", () => {
  const refused = (code: string) => expect.objectContaining({ code }) as unknown;
  expect(() => stillRight(created, method, now)).toThrow(refused("risk.not_rated"));
  const judged = { level: "current", rating: rating(5, 5) } as const;
  const outside = rate(created, judged, method, owner, now);
  const small = { ...method, cells: method.cells.slice(0, 4) };
  expect(() => stillRight(outside, small, later)).toThrow(refused("risk.rating_outside"));
  const closed = close(outside, "Gone", owner, now);
  expect(() => stillRight(closed, method, later)).toThrow(refused("risk.not_open"));
});
