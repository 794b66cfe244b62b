import { expect, test } from "vitest";

import { titleOf, withEnd } from "./draft.ts";

test("a period is none until one of its ends is given", () => {
  expect(withEnd(null, { from: "" })).toBeNull();
  expect(withEnd(null, { from: "2026-07-01" })).toEqual({ from: "2026-07-01", until: "" });
  const period = { from: "2026-07-01", until: "2026-09-30" };
  expect(withEnd(period, { until: "2026-08-31" })).toEqual({ ...period, until: "2026-08-31" });
  expect(withEnd({ from: "", until: "2026-09-30" }, { until: "" })).toBeNull();
});

test("a title is made of the name of a file", () => {
  expect(titleOf("Access_review Q3.final.pdf")).toBe("Access review Q3.final");
  expect(titleOf("README")).toBe("README");
  expect(titleOf(`${"a".repeat(300)}.pdf`)).toHaveLength(200);
});
