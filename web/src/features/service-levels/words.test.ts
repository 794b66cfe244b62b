import { expect, test } from "vitest";

import { durationText, openText, shiftedMonth } from "./words.ts";

test("time is said in its two largest units", () => {
  expect([59, 60, 4_800, 3_600, 90_000, 86_400, -7_260].map(durationText)).toEqual([
    "less than 1 min",
    "1 min",
    "1 h 20 min",
    "1 h",
    "1 d 1 h",
    "1 d",
    "2 h 1 min",
  ]);
});

test("service hours are never said in days", () => {
  expect([30, 5_400, 180_000].map(openText)).toEqual(["less than 1 min", "1 h 30 min", "50 h"]);
});

test("months go on over the end of a year", () => {
  expect(shiftedMonth("2026-12", 1)).toBe("2027-01");
});
