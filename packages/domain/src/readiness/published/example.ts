import { ofStandard, type RequirementKey, type StandardId } from "@tandem/standards/catalogue";
import type { Input } from "../input.ts";
import { groups } from "../model.ts";
import { percent } from "../percent.ts";
import type { Report } from "../report.ts";
import {
  assess,
  byVerifier,
  claim,
  complete,
  excluded,
  finding,
  found,
  keysOf,
  verification,
  withoutEvidence,
} from "../testing/fixtures.ts";
import { decimals, table, thousands } from "./markdown.ts";

const clauses = keysOf("iso27001", "clause");
const controls = keysOf("iso27001", "control");
const services = ofStandard("iso20000");
const clause8 = services.filter(({ group }) => group === "8").map(({ key }) => key);
const others = services.filter(({ group }) => group !== "8").map(({ key }) => key);

const answers: readonly (readonly [readonly RequirementKey[], Parameters<typeof assess>[2]])[] = [
  [[...clauses, ...controls, ...clause8, ...others], { verification: { state: "none" } }],
  [clauses.slice(0, 3), { claim: claim("L") }],
  [clauses.slice(3, 5), { claim: claim("P") }],
  [clauses.slice(5, 6), { claim: claim("N") }],
  [clauses.slice(10, 28), { verification: verification("F") }],
  [controls.slice(0, 2), { applicability: excluded("Nothing of the kind", byVerifier) }],
  [controls.slice(2, 5), { applicability: excluded() }],
  [controls.slice(5, 25), { claim: claim("L") }],
  [controls.slice(25, 33), { claim: claim("P") }],
  [controls.slice(40, 80), { verification: verification("F") }],
  [clause8, { claim: claim("L") }],
  [others, { verification: verification("F") }],
];

const idOf = (keys: readonly RequirementKey[]): string => keys.join().replace("iso27001:", "");

/** Harbour Books, half way: what the page tells of it in words. */
export const input = (): Input => {
  const answered = answers.reduce<Input>((before, [keys, change]) => assess(before, keys, change), {
    ...complete(),
    records: {},
  });
  return found(
    withoutEvidence(answered, ...clauses.slice(6, 7)),
    finding({ id: "fnd_1", clause: idOf(clauses.slice(7, 8)), grade: "minor", state: "planned" }),
    finding({ id: "fnd_2", clause: idOf(controls.slice(33, 34)), grade: "major", state: "open" }),
  );
};

type Lane = "claimed" | "verified";

/** The values of a group as a sum a person can check: `22 × 10,000 + 4 × 6,700`. */
const sumOf = (values: readonly number[]): string =>
  [...new Set(values)]
    .toSorted((a, b) => b - a)
    .map((value) => `${values.filter((each) => each === value).length} × ${thousands(value)}`)
    .join(" + ");

/** One lane of one standard, group by group, down to the score. */
export const lane = (report: Report, standard: StandardId, side: Lane): string => {
  const rows = report.standards
    .filter((each) => each.standard === standard)
    .flatMap((each) => each.requirements);
  const lines = groups[standard].map(({ name, percent: weight, holds }) => {
    const keys = new Set<string>(
      ofStandard(standard)
        .filter(holds)
        .map(({ key }) => key),
    );
    const values = rows
      .filter((row) => keys.has(row.key) && row[side].applicable)
      .map((row) => row[side].value);
    const sum = values.reduce((total, value) => total + value, 0);
    return [
      name,
      sumOf(values),
      thousands(sum),
      String(values.length),
      decimals(sum, values.length),
      `${weight} %`,
      decimals(sum * weight, values.length * 100),
    ];
  });
  return table(["Group", "Values", "Sum", "÷", "Mean", "×", "Points"], lines);
};

/** A score as the page names it: `8,544 (85.44 %)`. */
export const score = (report: Report, standard: StandardId, side: Lane): string =>
  report.standards
    .filter((each) => each.standard === standard)
    .map((each) => `${thousands(each[side])} (${percent(each[side])})`)
    .join("");
