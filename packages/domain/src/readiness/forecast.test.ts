import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../kernel/time.ts";
import { type Forecast, forecast, type Point } from "./forecast.ts";

const asOf = "2026-11-24";

/** Scores a week apart that end on the date, in order. */
const weekly = (...scores: readonly number[]): Point[] =>
  scores.map((verified, index) => ({
    on: addDays(asOf, -7 * (scores.length - 1 - index)),
    verified,
  }));

describe("there is no forecast", () => {
  it.each<[string, Point[], Forecast]>([
    ["of nothing", [], { state: "none", because: "history" }],
    ["below four weeks", weekly(0, 500, 1_000, 1_500), { state: "none", because: "history" }],
    ["without a gain", weekly(1_000, 900, 1_000, 900, 1_000), { state: "none", because: "pace" }],
    ["of what lies years ahead", weekly(0, 0, 0, 0, 1), { state: "none", because: "far" }],
    ["of what is reached", weekly(8_000), { state: "reached" }],
  ])("%s", (_, points, expected) => {
    expect(forecast(points, 8_000, asOf)).toEqual(expected);
  });
});

describe("a forecast", () => {
  it("of an even pace is one day, the same for half and for nine of ten", () => {
    expect(forecast(weekly(0, 1_000, 2_000, 3_000, 4_000), 8_000, asOf)).toEqual({
      state: "dated",
      likely: addDays(asOf, 28),
      safe: addDays(asOf, 28),
      weeks: 4,
      gain: 4_000,
    });
  });

  it("of an uneven pace is later for nine of ten than for half", () => {
    const found = forecast(weekly(0, 0, 0, 3_000, 3_000), 8_000, asOf);
    expect(found).toMatchObject({ state: "dated", weeks: 4, gain: 3_000 });
    if (found.state !== "dated") return;
    expect(found.safe === null || found.safe > found.likely).toBe(true);
  });

  it("has no safe day where one run in ten does not arrive", () => {
    const points = weekly(5_000, 6_000, 5_010, 6_010, 5_020);
    const found = forecast(points, 8_000, asOf);
    expect(found.state === "dated" ? found.safe : found).toBeNull();
  });

  it("carries a day that is missing on from the last one before it", () => {
    const points = weekly(0, 1_000, 2_000, 3_000, 4_000).map(({ on, verified }) => ({
      on: addDays(on, -3),
      verified,
    }));
    expect(forecast(points, 8_000, asOf)).toMatchObject({ likely: addDays(asOf, 28), weeks: 4 });
  });
});

const path = fc
  .array(fc.integer({ min: -400, max: 1_200 }), { minLength: 4, maxLength: 30 })
  .map((steps) => {
    let score = 1_500;
    return weekly(
      score,
      ...steps.map((step) => (score = Math.min(7_000, Math.max(0, score + step)))),
    );
  });

const order = (found: Forecast): [string, string] =>
  found.state === "dated" ? [found.likely, found.safe ?? "9999"] : ["9999", "9999"];

describe("any forecast", () => {
  it("is the same for the same past, and never safe before it is likely", () => {
    fc.assert(
      fc.property(path, (points) => {
        const found = forecast(points, 8_000, asOf);
        expect(forecast(points, 8_000, asOf)).toEqual(found);
        const [likely, safe] = order(found);
        expect(safe >= likely).toBe(true);
        if (found.state === "dated") expect(likely > asOf).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is never earlier for a higher goal", () => {
    fc.assert(
      fc.property(path, fc.integer({ min: 7_001, max: 9_000 }), (points, goal) => {
        const [near, far] = [goal, goal + 500].map((needed) =>
          order(forecast(points, needed, asOf)),
        );
        expect((far?.[0] ?? "") >= (near?.[0] ?? "")).toBe(true);
        expect((far?.[1] ?? "") >= (near?.[1] ?? "")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
