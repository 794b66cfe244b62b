import { describe, expect, it } from "vitest";
import { asOf } from "../testing/fixtures.ts";
import { evaluate } from "../readiness.ts";
import { input } from "./example.ts";
import { decimals, table, thousands } from "./markdown.ts";
import { page } from "./page.ts";

// The page is written by running this test with `--update`; then look at what changed, and raise the version.
it("is what docs/readiness-model.md says, word for word", async () => {
  await expect(page()).toMatchFileSnapshot("../../../../../docs/readiness-model.md");
});

describe("the worked example", () => {
  const report = evaluate(input(), asOf);

  it("comes out as a person computes it by hand", () => {
    // Claimed: clauses 256,700 ÷ 30 × 60 % = 5,134; controls 750,400 ÷ 88 × 40 % = 3,410.90.
    // Verified: clauses 180,000 ÷ 30 × 60 % = 3,600; controls 400,000 ÷ 91 × 40 % = 1,758.24.
    expect(report.standards.map(({ claimed, verified }) => [claimed, verified])).toEqual([
      [8_544, 5_358],
      [8_350, 5_000],
    ]);
    expect(report.together).toEqual({ verdict: "notReady", claimed: 8_447, verified: 5_179 });
  });

  it("shows its numbers on the page", () => {
    for (const text of ["8,544 (85.44 %)", "5,358 (53.58 %)", "84.47 %", "51.79 %", "3,410.90"]) {
      expect(page()).toContain(text);
    }
  });
});

it("pads the columns of a table to their widest cell", () => {
  expect(table(["a", "long"], [["wide cell", ""]])).toBe(
    ["| a         | long |", "| --------- | ---- |", "| wide cell |      |"].join("\n"),
  );
});

it("writes numbers as people do", () => {
  expect([thousands(7), thousands(8_544), thousands(1_234_567)]).toEqual([
    "7",
    "8,544",
    "1,234,567",
  ]);
  expect([decimals(1, 3), decimals(2_567, 30), decimals(51_340, 10)]).toEqual([
    "0.33",
    "85.56",
    "5,134.00",
  ]);
});
