import { expect, it } from "vitest";
import {
  asOf,
  assess,
  complete,
  evidence,
  excluded,
  fresh,
} from "../readiness/testing/fixtures.ts";
import { overview } from "./overview.ts";

it("looks both ways, and for conflicts in answers, scopes and documents in force", () => {
  const policy = (title: string, key: "iso27001:5.2" | "iso20000:8.7.3.1", number: number) =>
    evidence(number, [key], { title, kind: "document" });
  const input = {
    ...assess(complete(), ["iso27001:A.8.6"], { applicability: excluded() }),
    evidence: [
      policy("Security policy v3", "iso27001:5.2", 1),
      policy("Security policy v2", "iso20000:8.7.3.1", 2),
      { ...policy("Security policy v1", "iso20000:8.7.3.1", 3), validUntil: "2026-11-23" },
    ],
  };
  const seen = overview(input, asOf, ["One office more."]);
  expect(seen.directions.map(({ wanted }) => wanted)).toEqual(["iso27001", "iso20000"]);
  expect(seen.conflicts.map(({ kind }) => kind)).toEqual(["exclusion", "scopes", "versions"]);
});

it("finds nothing in a client that has not begun", () => {
  expect(overview(fresh(), asOf).conflicts).toEqual([]);
});
