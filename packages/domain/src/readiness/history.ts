import { z } from "zod";
import { Standard } from "../client/profile.ts";
import { addDays, LocalDate } from "../kernel/time.ts";
import { BasisPoints } from "./model.ts";
import { type LaneResult, type Report, type StandardReport, Verdict } from "./report.ts";

const Count = z.number().int().min(0);

/** One standard on one day: its scores, its verdict, its gates, and how many of its requirements are settled. */
export const StandardDay = z.object({
  standard: Standard,
  verdict: Verdict,
  claimed: BasisPoints,
  verified: BasisPoints,
  /** Gates, and those of them that are not met. */
  gates: Count,
  open: Count,
  /** Requirements, those with an answer, and those confirmed by a second person. */
  requirements: Count,
  answered: Count,
  confirmed: Count,
});
export type StandardDay = z.infer<typeof StandardDay>;

/** Where a client stood at the end of a day, in a few hundred bytes. */
export const Day = z.object({
  on: LocalDate,
  modelVersion: z.string(),
  standards: z.array(StandardDay),
});
export type Day = z.infer<typeof Day>;

const settled = ({ applicable, rating }: LaneResult): boolean => !applicable || rating !== null;

const ofStandard = (report: StandardReport): StandardDay => {
  const { standard, verdict, claimed, verified, gates, requirements } = report;
  return {
    standard,
    verdict,
    claimed,
    verified,
    gates: gates.length,
    open: gates.filter(({ state }) => state !== "met").length,
    requirements: requirements.length,
    answered: requirements.filter((row) => settled(row.claimed)).length,
    confirmed: requirements.filter((row) => settled(row.verified)).length,
  };
};

/** Shortens a report to the day it stands for. */
export const dayOf = ({ asOf, modelVersion, standards }: Report): Day => ({
  on: asOf,
  modelVersion,
  standards: standards.map(ofStandard),
});

/**
 * The last day of each span of `every` days, counted back from the last one: what a chart of years can show. Days
 * come in order, and those that are missing leave no gap.
 */
export const thin = (days: readonly Day[], every: number): readonly Day[] => {
  const kept: Day[] = [];
  let before: LocalDate | null = null;
  for (const day of days.toReversed()) {
    if (before !== null && day.on > before) continue;
    kept.push(day);
    before = addDays(day.on, -every);
  }
  return kept.toReversed();
};
