import { z } from "zod";
import { Standard } from "../client/profile.ts";
import { LocalDate } from "../kernel/time.ts";
import type { Stage } from "./gates/gate-id.ts";
import { BasisPoints } from "./model.ts";
import { type Report, type StandardReport, Verdict } from "./report.ts";

const Count = z.number().int().min(0);

/** One standard in a row of the portfolio. `open` counts the gates that are not met, by stage. */
const StandardRollup = z.object({
  standard: Standard,
  verdict: Verdict,
  claimed: BasisPoints,
  verified: BasisPoints,
  blockers: Count,
  open: z.object({ stage1: Count, stage2: Count, surveillance: Count, recertification: Count }),
});

/** What a row of the portfolio needs of a report: at most 600 bytes of JSON. */
export const Rollup = z.object({
  modelVersion: z.string(),
  asOf: LocalDate,
  verdict: Verdict,
  claimed: BasisPoints,
  verified: BasisPoints,
  blockers: Count,
  standards: z.array(StandardRollup),
});
export type Rollup = z.infer<typeof Rollup>;

const ofStandard = ({ gates, blockers, ...report }: StandardReport) => {
  const open = (stage: Stage): number =>
    gates.filter((gate) => gate.stage === stage && gate.state !== "met").length;
  return {
    standard: report.standard,
    verdict: report.verdict,
    claimed: report.claimed,
    verified: report.verified,
    blockers: blockers.length,
    open: {
      stage1: open("stage1"),
      stage2: open("stage2"),
      surveillance: open("surveillance"),
      recertification: open("recertification"),
    },
  };
};

/** Shortens a report to what a list of clients shows. */
export const rollup = ({ modelVersion, asOf, together, standards }: Report): Rollup => ({
  modelVersion,
  asOf,
  ...together,
  blockers: standards.reduce((total, { blockers }) => total + blockers.length, 0),
  standards: standards.map(ofStandard),
});
