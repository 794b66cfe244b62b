import { expect, test } from "vitest";
import { initialTerms, Terms } from "./estimate.ts";

const problemsOf = (appetite: unknown, currency = "EUR") =>
  Terms.safeParse({ currency, appetite }).error?.issues.map(({ path }) => path.join("/")) ?? [];

test("an appetite runs from small and likely to large and unlikely", () => {
  expect(Terms.parse(initialTerms)).toEqual(initialTerms);
  const likely = { loss: 10_000, probability: 0.5 };
  expect(problemsOf([likely, { loss: 100_000, probability: 0.05 }])).toEqual([]);
  expect(problemsOf([likely, { loss: 10_000, probability: 0.6 }])).toEqual([
    "appetite/1/loss",
    "appetite/1/probability",
  ]);
});

test("a currency is three capitals", () => {
  expect(problemsOf([], "euro")).toEqual(["currency"]);
});
