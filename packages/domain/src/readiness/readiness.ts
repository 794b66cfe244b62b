import { type StandardId, standardIds } from "@tandem/standards/catalogue";
import type { LocalDate } from "../kernel/time.ts";
import { type Facts, look } from "./facts.ts";
import { decide } from "./gates/gates.ts";
import type { Input } from "./input.ts";
import { modelVersion } from "./model.ts";
import type { Report, StandardReport } from "./report.ts";
import { judge, score, show } from "./requirements.ts";
import { verifiedBy } from "./verified-by.ts";
import { blockersAmong, lowest, verdictOf } from "./verdict.ts";
import { stage1View, stage2View } from "./views.ts";

export { settingsOf } from "./facts.ts";
export { explain, explainShared, verdictNames } from "./explain.ts";
export { Finding, Findings } from "./finding.ts";
export { GateId, type RegisterGateId, Stage } from "./gates/gate-id.ts";
export { Register, registerNames } from "./gates/register.ts";
export { type Input, Reading, type Records } from "./input.ts";
export { Items } from "./items.ts";
export { defaults, modelVersion, Settings } from "./model.ts";
export { percent } from "./percent.ts";
export { Reason, type ReasonCode } from "./reason.ts";
export {
  Blocker,
  Gate,
  GateState,
  LaneResult,
  Reads,
  Report,
  RequirementResult,
  Share,
  StandardReport,
  Verdict,
} from "./report.ts";
export { Rollup, rollup } from "./rollup.ts";

const report = (facts: Facts, standard: StandardId): StandardReport => {
  const track = facts.input.profile.certification[standard];
  const judged = judge(facts, standard);
  const tallies = { claimed: score(judged, "claimed"), verified: score(judged, "verified") };
  const verified = tallies.verified.score;
  const gates = decide({ facts, standard, judged, verified }, track);
  return {
    standard,
    verdict: verdictOf(gates, track),
    claimed: tallies.claimed.score,
    verified,
    verifiedBy: verifiedBy(facts, judged),
    stage1View: stage1View(facts, judged),
    stage2View: stage2View(facts, judged),
    blockers: blockersAmong(gates, track),
    gates: [...gates],
    requirements: judged.map((each) => show(facts, each, tallies)),
  };
};

/** Floor of the mean of the scores as they are shown, so that a person can check it; 0 of none. */
const mean = (scores: readonly number[]): number => {
  const total = scores.reduce((sum, each) => sum + each, 0);
  return scores.length === 0 ? 0 : (total - (total % scores.length)) / scores.length;
};

/**
 * How ready a client is, in each standard it seeks and in all of them together, as of a date. Scores are in
 * basis points and take no part in a verdict except through the one gate that names a verified share.
 * Pure: the same input gives the same report, whatever its order. Throws where the input names one
 * assessment, evidence, document or finding twice.
 */
export const evaluate = (input: Input, asOf: LocalDate): Report => {
  const facts = look(input, asOf);
  const standards = standardIds
    .filter((standard) => input.profile.standards.includes(standard))
    .map((standard) => report(facts, standard));
  return {
    modelVersion,
    asOf,
    settings: facts.settings,
    standards,
    together: {
      verdict: lowest(standards.map(({ verdict }) => verdict)),
      claimed: mean(standards.map(({ claimed }) => claimed)),
      verified: mean(standards.map(({ verified }) => verified)),
    },
  };
};
