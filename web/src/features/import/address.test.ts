import { expect, test } from "vitest";

import { parseStep, stepOf } from "./address.ts";
import type { Import } from "./queries.ts";

const mapped = { controlId: 0, decision: 1 };
const unmapped = { controlId: 0, decision: null };
const known = [{ text: "Yes", meaning: "applicable" as const }];
const open = [...known, { text: "Partly", meaning: "unknown" as const }];

const preview = { rows: [], missing: [], counts: {} as Import["preview"]["counts"] };
const of2013 = { sources: [], questions: [], added: [], absent: [] };

const job = (
  mapping: { controlId: number | null; decision: number | null },
  values: typeof known | typeof open,
  legacy: Import["preview"]["legacy"] = null,
) => ({
  preview: { ...preview, legacy },
  mapping: {
    justification: null,
    exclusionJustification: null,
    status: null,
    owner: null,
    ...mapping,
  },
  values,
});

test.each([
  ["starts with the columns", job(mapped, known), undefined, "columns"],
  ["shows the step asked for", job(mapped, known), "preview", "preview"],
  ["goes back for a column that is missing", job(unmapped, known), "preview", "columns"],
  ["goes back for a decision that nobody explained", job(mapped, open), "preview", "values"],
  ["carries a file of 2013 over", job(mapped, known, of2013), "edition", "edition"],
  ["has nothing to carry over of one of 2022", job(mapped, known), "edition", "preview"],
  ["goes back from there too", job(mapped, open, of2013), "edition", "values"],
  ["shows the columns of an import with open decisions", job(mapped, open), "columns", "columns"],
] as const)("%s", (_, staged, asked, shown) => {
  expect(stepOf(staged, asked)).toBe(shown);
});

test("reads only a step there is", () => {
  expect(parseStep({ step: "values" })).toEqual({ step: "values" });
  expect(parseStep({ step: "payment" })).toEqual({});
});
