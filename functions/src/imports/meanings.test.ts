import { expect, it } from "vitest";
import { meaningsIn } from "./meanings.ts";

const file = {
  header: ["Control", "Applicable", "Excluded?"],
  rows: [
    { row: 1, line: 2, cells: ["A.5.1", "Yes", "No"] },
    { row: 2, line: 3, cells: ["A.7.1", "Partly", "Yes"] },
  ],
};

it("guesses every decision of a column nobody has spoken of", () => {
  expect(meaningsIn(file, 1)).toEqual([
    { text: "Yes", meaning: "applicable" },
    { text: "Partly", meaning: "unknown" },
  ]);
});

it("keeps what the person said, and forgets what the column does not hold", () => {
  const said = [
    { text: " Partly ", meaning: "inherited" as const },
    { text: "Gone", meaning: "excluded" as const },
  ];
  expect(meaningsIn(file, 1, said)).toEqual([
    { text: "Yes", meaning: "applicable" },
    { text: "Partly", meaning: "inherited" },
  ]);
});

it("does not guess a bare yes or no under a heading that asks for the exclusion", () => {
  expect(meaningsIn(file, 2).map(({ meaning }) => meaning)).toEqual(["unknown", "unknown"]);
});

it("finds no decisions without a column", () => {
  expect(meaningsIn(file, null)).toEqual([]);
});
