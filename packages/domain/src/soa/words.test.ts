import { expect, test } from "vitest";
import { InclusionReason } from "../assessment/lanes.ts";
import { Field } from "./compare.ts";
import { Row, Status, Theme } from "./row.ts";
import * as Words from "./words.ts";

test.each([
  ["a status", Status.options, Words.statusNames],
  ["a decision", Row.shape.decision.options, Words.decisionNames],
  ["a reason", InclusionReason.options, Words.reasonNames],
  ["a theme", Theme.options, Words.themeNames],
  ["a field", Field.options, Words.fieldNames],
])("%s has a name of its own", (_, options, names) => {
  expect(Object.keys(names).toSorted()).toEqual([...options].toSorted());
  expect(new Set(Object.values(names)).size).toBe(options.length);
});
