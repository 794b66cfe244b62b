import { formatMoment } from "../../lib/format.ts";
import type { AgreementRow, Budget, Gap, ServiceRow, Target } from "./queries.ts";

export const criticalities: Readonly<Record<ServiceRow["description"]["criticality"], string>> = {
  low: "Low",
  medium: "Medium",
  high: "High",
  critical: "Critical",
};

export const kinds: Readonly<Record<AgreementRow["kind"], { name: string; party: string }>> = {
  sla: { name: "SLA", party: "Customer" },
  ola: { name: "OLA", party: "Group inside" },
  underpinning: { name: "Contract", party: "Supplier" },
};

export const kindMeaning: Readonly<Record<AgreementRow["kind"], string>> = {
  sla: "Service level agreement: what a customer is promised.",
  ola: "Operational level agreement: what a group inside owes, so that the promise can be kept.",
  underpinning: "Underpinning contract: what a supplier owes.",
};

export const targetKinds: Readonly<Record<Target["kind"], string>> = {
  response: "Response",
  resolution: "Resolution",
  nextUpdate: "Next update",
  custom: "Custom",
};

/** Minutes of open time as a person says them: 240 is "4 h", 90 is "1 h 30 min". */
export const minutesText = (minutes: number): string =>
  [
    [Math.floor(minutes / 60), "h"],
    [minutes % 60, "min"],
  ]
    .filter(([amount]) => amount !== 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(" ");

export const budgetText = (budget: Budget): string => {
  if (budget.unit === "minutes") return minutesText(budget.amount);
  const days = `${budget.amount} business ${budget.amount === 1 ? "day" : "days"}`;
  return budget.until === "endOfDay" ? `${days}, by closing` : days;
};

/** `*` stands for every priority that is not named. */
export const priorityText = (priority: string, alone: boolean): string => {
  if (priority !== "*") return priority;
  return alone ? "Every priority" : "Every other";
};

const percent = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 4 });

/** Parts per million as a percentage: 999,500 is 99.95 %. */
export const shareText = (partsPerMillion: number): string => percent.format(partsPerMillion / 1e6);
export const attainmentText = (basisPoints: number): string => percent.format(basisPoints / 1e4);

type Named = {
  readonly agreementOf: (id: string) => string;
};

/** Why a promise is not carried, in one sentence. */
export const gapText = (gap: Gap, { agreementOf }: Named): string => {
  const inside = gap.inside === null ? "" : agreementOf(gap.inside);
  const what = [gap.target ?? "", gap.priority === "*" ? "" : (gap.priority ?? "")]
    .filter((part) => part !== "")
    .join(", ");
  switch (gap.why) {
    case "noInside":
      return "It rests on a supplier, and no contract in force covers it.";
    case "noBudget":
      return `${inside} says nothing about ${what}.`;
    case "endsEarlier":
      return `${inside} ends before the promise does.`;
    case "later":
      return `${what}: a case of ${formatMoment(gap.start)} is promised by ${formatMoment(gap.promised)}, but ${inside} has until ${formatMoment(gap.carried)}.`;
    case "lowerAvailability":
      return `${inside} carries ${shareText(gap.carried)} availability; ${shareText(gap.promised)} is promised.`;
    case "lowerAttainment":
      return `${what}: ${inside} is held to ${attainmentText(gap.carried)} of cases; ${attainmentText(gap.promised)} is promised.`;
  }
};

/** Lines of a text field, without empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export const textOf = (lines: readonly string[]): string => lines.join("\n");

/** A key made of a name, such as `database-server`, that none of `taken` is. */
export const keyOf = (name: string, taken: readonly string[]): string => {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 26);
  const base = plain === "" ? "part" : plain;
  let key = base;
  for (let count = 2; taken.includes(key); count += 1) key = `${base}-${count}`;
  return key;
};

/** Today in UTC, which is how the service compares dates. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** A year from today, the most common interval of a review. */
export const inAYear = (): string => {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.toISOString().slice(0, 10);
};
