import { ofStandard, type StandardId, standardIds, standards } from "@tandem/standards/catalogue";
import { Rating } from "../../assessment/assessment.ts";
import type { Definition, HeldQuestion, When } from "../gates/definition.ts";
import type { Stage } from "../gates/gate-id.ts";
import { definitions } from "../gates/gates.ts";
import { registerNames } from "../gates/register.ts";
import { groups, ratingValues } from "../model.ts";
import { percent } from "../percent.ts";
import { limits, type ReasonCode, reasonCodes } from "../reason.ts";
import { table, thousands } from "./markdown.ts";

const ratingNames: Readonly<Record<Rating, string>> = {
  N: "Not achieved",
  P: "Partially achieved",
  L: "Largely achieved",
  F: "Fully achieved",
};

export const values = (): string =>
  table(
    ["Rating", "Value", ""],
    [
      ...Rating.options.map((rating) => [
        ratingNames[rating],
        thousands(ratingValues[rating]),
        percent(ratingValues[rating]),
      ]),
      ["Not answered", "0", "0 %"],
    ],
  );

const whens: Readonly<Record<ReasonCode, string>> = {
  excluded: "A control is excluded with a justification; in the verified lane also confirmed",
  exclusionNotAllowed: "A clause is excluded, which neither standard allows",
  exclusionUnjustified: "A control is excluded without a justification",
  exclusionUnchecked: "Verified lane: an exclusion that a second person has not confirmed",
  unanswered: "Claimed lane: there is no answer",
  notVerified: "Verified lane: nobody has verified it",
  verificationChallenged: "Verified lane: the verifier has challenged it",
  verificationStale:
    "Verified lane: the answer changed since, or evidence relied on was replaced, withdrawn or expired",
  majorOpen: "A major nonconformity without a verified correction",
  majorCorrected: "A major nonconformity, its correction verified, not closed yet",
  minorOpen: "A minor nonconformity that is not corrected under an accepted plan",
  documentMissing: "A demanded document is not there",
  documentNotApproved: "A demanded document is not approved",
  documentOwnApproval: "A demanded document is approved by its author, in no small organisation",
  documentOverdue: "A demanded document is past its review date",
  noEvidence: "There is no evidence, or only withdrawn or later evidence",
  evidenceExpired: "All evidence has expired",
};

const limitName = (code: ReasonCode): string => {
  if (code === "excluded") return "left out";
  return limits[code] === 0 ? "0" : `at most ${thousands(limits[code])}`;
};

export const caps = (): string =>
  table(
    ["Code", "Counts", "When"],
    reasonCodes.map((code) => [`\`${code}\``, limitName(code), whens[code]]),
  );

const name = (standard: StandardId): string => standards[standard].shortName;

export const weights = (): string =>
  table(
    ["Standard", "Group", "Weight", "Requirements"],
    standardIds.flatMap((standard) =>
      groups[standard].map((group) => [
        name(standard),
        group.name,
        `${group.percent} %`,
        String(ofStandard(standard).filter(group.holds).length),
      ]),
    ),
  );

const heldNames: Readonly<Record<Exclude<HeldQuestion["of"], "documents">, string>> = {
  literalDocuments: "documents demanded word for word",
  controlsDecided: "decisions on controls",
  statementComplete: "decisions on controls and their answers",
  stage1: "the gates of Stage 1",
  clausesMet: "answers and verifications",
  noMajorOpen: "findings",
  minorsPlanned: "findings",
  allClosed: "findings",
  operatingPeriod: "the date since when the system operates",
  verifiedShare: "the verified score",
};

const whenNames: Readonly<Record<When, string>> = {
  recorded: "",
  beforeStage2: ", dated before the planned Stage 2",
  withinYear: ", dated in the last twelve months",
};

const reads = (gate: Definition): string => {
  if (gate.from === "register") {
    return `register: ${registerNames[gate.asks.register]}${whenNames[gate.asks.when]}`;
  }
  if (gate.asks.of !== "documents") return heldNames[gate.asks.of];
  const { iso27001, iso20000 } = gate.asks.documents;
  return `documents: ${[...new Set([...iso27001, ...iso20000])].map((id) => `\`${id}\``).join(", ")}`;
};

const clauses = (gate: Definition, standard: StandardId): string => {
  const named = gate.clauses[standard];
  if (named === undefined) return "–";
  return named.length === 0 ? "yes" : named.join(", ");
};

export const gates = (stage: Stage): string =>
  table(
    ["Gate", "27001", "20000-1", "Is met when", "Reads"],
    definitions
      .filter((gate) => gate.stage === stage)
      .map((gate) => [
        `\`${gate.id}\``,
        ...standardIds.map((standard) => clauses(gate, standard)),
        gate.title,
        reads(gate),
      ]),
  );
