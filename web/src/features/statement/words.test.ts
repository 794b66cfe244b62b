import { expect, test } from "vitest";

import { statusWord, valueWord } from "./words.ts";

const nameOf = () => "Ayşe";

test.each([
  ["decision", "excluded", "No"],
  ["status", "partial", "Partially implemented"],
  ["status", null, "nothing"],
  ["theme", "people", "People controls"],
  ["reasons", ["legal", "riskTreatment"], "Law or regulation; Risk treatment"],
  ["reasons", [], "nothing"],
  ["risks", ["R-1", "R-2"], "R-1; R-2"],
  ["inherited", true, "yes"],
  ["inherited", false, "no"],
  ["justification", "", "nothing"],
  ["justification", "Needed", "Needed"],
  ["owner", "usr_0000000000000001", "Ayşe"],
] as const)("a %s of %j is said as %s", (field, value, word) => {
  const from = Array.isArray(value) ? value.slice() : value;
  const change = { field, from, to: null } as Parameters<typeof valueWord>[0];
  expect(valueWord(change, change.from, nameOf)).toBe(word);
});

test.each([
  ["excluded", null, "Not applicable"],
  ["applicable", null, "Not stated"],
  ["applicable", "planned", "Planned"],
] as const)("an %s control of status %s is %s", (decision, status, word) => {
  expect(statusWord({ decision, status })).toBe(word);
});
