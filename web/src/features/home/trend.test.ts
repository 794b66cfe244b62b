import { describe, expect, test } from "vitest";

import { effortWords } from "./effort.ts";
import { forecastSentence } from "./forecast.ts";
import { linePath, placesOf, spread } from "./trend-path.ts";

const day = (on: string, verified: number) => ({
  on,
  modelVersion: "1",
  standards: [
    {
      standard: "iso27001" as const,
      verdict: "notReady" as const,
      claimed: 5_000,
      verified,
      gates: 30,
      open: 20,
      requirements: 123,
      answered: 60,
      confirmed: 10,
    },
  ],
});

describe("the chart", () => {
  const area = { left: 10, width: 100 };

  test("places days by the calendar, and one day alone at the end", () => {
    const days = [day("2026-01-01", 0), day("2026-01-02", 10), day("2026-01-05", 20)];
    expect(placesOf(days, "iso27001", area).map(({ x }) => x)).toEqual([10, 35, 110]);
    expect(placesOf([day("2026-01-01", 0)], "iso27001", area).map(({ x }) => x)).toEqual([110]);
    expect(placesOf(days, "iso20000", area)).toEqual([]);
  });

  test("draws a line, and keeps labels apart", () => {
    expect(
      linePath([
        [1, 2],
        [3, 4.26],
      ]),
    ).toBe("M1,2L3,4.3");
    expect(spread(10, 100)).toEqual([10, 100]);
    expect(spread(50, 52)).toEqual([43, 59]);
    expect(spread(52, 50)).toEqual([59, 43]);
  });
});

test("a forecast says its day, or why there is none", () => {
  expect(forecastSentence({ state: "none", because: "history" }, 8_000)).toMatch(/four weeks/);
  expect(forecastSentence({ state: "reached" }, 8_000)).toMatch(/are reached/);
  const dated = { state: "dated", likely: "2027-03-01", weeks: 6, gain: 900 } as const;
  expect(forecastSentence({ ...dated, safe: "2027-05-01" }, 8_000)).toMatch(/nine of ten/);
  expect(forecastSentence({ ...dated, safe: null }, 8_000)).toMatch(/cannot be said/);
});

test.each([
  [20, "about 20 min"],
  [60, "about 1 h"],
  [240, "about half a day"],
  [480, "about 1 d"],
])("%i minutes are %s", (minutes, words) => {
  expect(effortWords(minutes)).toBe(words);
});
