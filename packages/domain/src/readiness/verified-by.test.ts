import { expect, it } from "vitest";
import type * as Assessment from "../assessment/assessment.ts";
import { evaluate } from "./readiness.ts";
import { asOf, assess, byVerifier, complete } from "./testing/fixtures.ts";

const by = (as: Assessment.Capacity): { verification: Assessment.Verification } => ({
  verification: { ...byVerifier, state: "verified", rating: "F", note: "", reliedOn: [], as },
});

it("counts the verifications that count, by the capacity of whoever made them", () => {
  const all = complete();
  const [before] = evaluate(all, asOf).standards;
  const colleagues = assess(all, ["iso27001:9.1", "iso27001:A.5.1"], by("colleague"));
  const reviewed = assess(colleagues, ["iso27001:4.1"], by("reviewer"));
  const input = assess(reviewed, ["iso27001:4.2"], { verification: { state: "none" } });
  const [report] = evaluate(input, asOf).standards;
  const firm = (before?.verifiedBy.firm ?? 0) - 4;
  expect(report?.verifiedBy).toEqual({ firm, reviewer: 1, colleague: 2 });
  expect(firm).toBeGreaterThan(100);
});
