import { expect, test } from "vitest";

import { parseEvidenceFilter } from "./filter.ts";

test("reads what an address says and leaves the rest out", () => {
  const filter = {
    state: "expiring",
    owner: "usr_0000000000000001",
    requirement: "iso27001:A.5.1",
  };
  expect(parseEvidenceFilter({ ...filter, other: "x" })).toEqual(filter);
  expect(parseEvidenceFilter({ state: "lost", owner: "ann", requirement: "A.5.1" })).toEqual({});
  expect(parseEvidenceFilter({ state: 1, owner: null, requirement: [] })).toEqual({});
});
