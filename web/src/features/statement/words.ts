import {
  decisionNames,
  fieldNames,
  reasonNames,
  statusNames,
  themeNames,
} from "@tandem/contract/soa/words";
import { Ban, CircleCheck, CircleDashed, type LucideIcon } from "lucide-react";

import type { Tone } from "../../ui/notice.tsx";
import type { Comparison, Row } from "./queries.ts";

type Changed = Extract<Comparison["differences"][number], { kind: "changed" }>["changes"][number];

export const decisions: Readonly<
  Record<Row["decision"], { readonly icon: LucideIcon; readonly tone: Tone; readonly word: string }>
> = {
  applicable: { icon: CircleCheck, tone: "good", word: "Applicable" },
  excluded: { icon: Ban, tone: "neutral", word: "Excluded" },
  undecided: { icon: CircleDashed, tone: "warn", word: "Not decided" },
};

/** How far a control is; an excluded one has no status. */
export const statusWord = ({ decision, status }: Pick<Row, "decision" | "status">): string => {
  if (decision === "excluded") return "Not applicable";
  return status === null ? "Not stated" : statusNames[status];
};

const empty = "nothing";

/** A value of a field, in words. */
export const valueWord = (
  { field }: Changed,
  value: Changed["from"],
  nameOf: (id: string) => string,
): string => {
  if (value === null || value === "") return empty;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) {
    const words: Readonly<Record<string, string>> = field === "reasons" ? reasonNames : {};
    return value.length === 0 ? empty : value.map((each) => words[each] ?? each).join("; ");
  }
  const names: Readonly<Record<string, string>> = {
    ...(field === "decision" && decisionNames),
    ...(field === "status" && statusNames),
    ...(field === "theme" && themeNames),
  };
  return field === "owner" ? nameOf(value) : (names[value] ?? value);
};

/** In the order in which they are offered. */
export const reasons = [
  "riskTreatment",
  "legal",
  "contractual",
  "business",
  "goodPractice",
] as const satisfies readonly Row["reasons"][number][];

/** In the order of Annex A. */
export const themes = [
  "organizational",
  "people",
  "physical",
  "technological",
] as const satisfies readonly Row["theme"][];

export { fieldNames, reasonNames, themeNames };
