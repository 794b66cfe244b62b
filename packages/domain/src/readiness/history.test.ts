import { describe, expect, it } from "vitest";
import { Day, dayOf, thin } from "./history.ts";
import { evaluate } from "./readiness.ts";
import { addDays } from "../kernel/time.ts";
import { asOf, assess, byVerifier, complete, excluded, fresh } from "./testing/fixtures.ts";

describe("the day of a report", () => {
  it("counts a justified exclusion as settled in either lane once it is confirmed", () => {
    const input = assess(complete(["iso27001"]), ["iso27001:A.5.1"], {
      applicability: excluded("Nothing of the kind", byVerifier),
      claim: null,
      verification: { state: "none" },
    });
    expect(dayOf(evaluate(input, asOf)).standards).toMatchObject([
      { claimed: 10_000, open: 0, requirements: 123, answered: 123, confirmed: 123 },
    ]);
  });

  it("of a beginner has nothing answered, and fits its schema in 600 bytes", () => {
    const day = dayOf(evaluate(fresh(), asOf));
    expect(Day.parse(day)).toEqual(day);
    expect(day.standards.map(({ answered, confirmed }) => [answered, confirmed])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(JSON.stringify(day).length).toBeLessThan(600);
  });
});

describe("thinning", () => {
  const days = (count: number, from = "2026-01-01") =>
    Array.from({ length: count }, (_, index) => ({
      on: addDays(from, index),
      modelVersion: "1",
      standards: [],
    }));

  it("keeps the last day and every seventh before it", () => {
    expect(thin(days(16), 7).map(({ on }) => on)).toEqual([
      "2026-01-02",
      "2026-01-09",
      "2026-01-16",
    ]);
  });

  it("of days that are apart already keeps them all", () => {
    const apart = [...days(1, "2026-01-01"), ...days(1, "2026-02-01")];
    expect(thin(apart, 7)).toEqual(apart);
    expect(thin([], 7)).toEqual([]);
  });
});
