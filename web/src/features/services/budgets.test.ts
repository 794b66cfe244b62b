import { describe, expect, it } from "vitest";

import { budgetLines, parseBudgets } from "./budgets.ts";

describe("budgets as lines", () => {
  it.each([
    ["P1: 4 h", { P1: { unit: "minutes", amount: 240 } }],
    ["30 min", { "*": { unit: "minutes", amount: 30 } }],
    ["P1 = 1 h 30 min", { P1: { unit: "minutes", amount: 90 } }],
    ["2 business days", { "*": { unit: "businessDays", amount: 2, until: "sameTime" } }],
    [
      "Low: 1 business day, by closing",
      { Low: { unit: "businessDays", amount: 1, until: "endOfDay" } },
    ],
  ])("reads %s", (text, budgets) => {
    expect(parseBudgets(text)).toEqual({ budgets });
  });

  it("are read again as they are written", () => {
    const text = "P1: 4 h\nP2: 1 business day\n3 business days, by closing";
    const parsed = parseBudgets(text);
    expect("budgets" in parsed && budgetLines(parsed.budgets)).toBe(text);
  });

  it.each([
    ["P1: soon", "is not a time"],
    ["P1: 1 h\nP1: 2 h", "P1 stands twice"],
    ["1 h\n2 h", "Every other priority stands twice"],
  ])("tells what is wrong with %j", (text, problem) => {
    expect(parseBudgets(text)).toEqual({ problem: expect.stringContaining(problem) });
  });

  it("reads nothing from nothing", () => {
    expect(parseBudgets("")).toEqual({ budgets: {} });
  });
});
