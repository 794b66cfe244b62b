import { expect, test } from "vitest";

import { carryOver, type Draft } from "./draft.ts";

const before: Draft = {
  name: "Brook",
  standards: ["iso27001"],
  plannedStage2: null,
  operatingSince: "2026-01-01",
  smallOrganisation: null,
  thresholds: null,
  certificates: {},
  classification: "Confidential",
};

test("keeps what was typed and takes over what somebody else changed elsewhere", () => {
  const typed: Draft = {
    ...before,
    name: "Brook Ltd",
    smallOrganisation: { reason: "two people" },
  };
  const newest: Draft = { ...before, standards: ["iso27001", "iso20000"], operatingSince: null };
  expect(carryOver(typed, { before, newest })).toEqual({
    ...newest,
    name: "Brook Ltd",
    smallOrganisation: { reason: "two people" },
  });
});

test("keeps what was typed where both changed the same field", () => {
  const typed: Draft = { ...before, name: "Brook Ltd", operatingSince: null };
  const newest: Draft = { ...before, name: "Brook AG", operatingSince: "2026-03-01" };
  expect(carryOver(typed, { before, newest })).toEqual(typed);
});
