import {
  type Requirement,
  requirements,
  type RequirementKey,
  type StandardId,
  standardIds,
} from "@tandem/standards/catalogue";
import { mandatoryDocuments } from "@tandem/standards/documents";
import * as Assessment from "../../assessment/assessment.ts";
import * as Profile from "../../client/profile.ts";
import type * as Document from "../../document/item.ts";
import type * as Evidence from "../../evidence/evidence.ts";
import { EvidenceId, UserId } from "../../kernel/id.ts";
import type { Finding } from "../finding.ts";
import { type GateId, registerGateIds } from "../gates/gate-id.ts";
import type { Input } from "../input.ts";
import type { Settings } from "../model.ts";
import type { Report } from "../report.ts";

/** The date on which the tests look. */
export const asOf = "2026-11-24";

const client = UserId.parse("usr_client0000000000000");
const verifier = UserId.parse("usr_verifier00000000000");
const at = "2026-06-01T09:00:00.000Z";
export const byClient = { by: client, at };
export const byVerifier = { by: verifier, at };

export const evidenceId = (number: number) =>
  EvidenceId.parse(`evd_${String(number).padStart(16, "0")}`);

/** The evidence that `complete` gives to a requirement. */
export const evidenceOf = (key: RequirementKey) =>
  evidenceId(requirements.findIndex((requirement) => requirement.key === key));

export const claim = (rating: Assessment.Rating): Assessment.Claim => ({
  ...byClient,
  rating,
  note: "",
});

export const verification = (
  rating: Assessment.Rating,
  reliedOn: readonly Evidence.Info["id"][] = [],
): Assessment.Verification => ({
  ...byVerifier,
  state: "verified",
  rating,
  note: "",
  reliedOn: [...reliedOn],
  as: "firm",
});

export const applicable: Assessment.Applicability = {
  ...byClient,
  decision: "applicable",
  inherited: false,
  justification: "Needed because of our risks",
};

export const excluded = (
  justification = "We have no such equipment",
  checked: typeof byVerifier | null = null,
): Assessment.Applicability => ({ ...byClient, decision: "excluded", justification, checked });

/** Both lanes Fully, resting on the requirement's own evidence; a control applies with a justification. */
export const assessed = ({ key, kind }: Requirement): Assessment.Info => ({
  ...Assessment.initial(key),
  ...(kind === "control" && { applicability: applicable }),
  claim: claim("F"),
  verification: verification("F", [evidenceOf(key)]),
});

/** A record that counts on the date. */
export const evidence = (
  number: number,
  keys: readonly RequirementKey[],
  change: Partial<Evidence.Info> = {},
): Evidence.Info => ({
  id: evidenceId(number),
  kind: "operatingRecord",
  title: "Record",
  content: { type: "note", text: "Seen" },
  revision: 1,
  requirements: [...keys],
  period: null,
  owner: client,
  validFrom: "2026-06-01",
  validUntil: "2027-05-31",
  outsideScopeOf: [],
  addedBy: client,
  addedAt: at,
  withdrawn: null,
  ...change,
});

export const draft: Document.State = {
  state: "draft",
  reference: "On the intranet",
  written: byClient,
};

export const approved = (reviewBy = "2027-06-01", approvedByAuthor = false): Document.State => ({
  ...draft,
  state: "approved",
  approved: approvedByAuthor ? byClient : byVerifier,
  approvedByAuthor,
  reviewBy,
});

export const finding = (change: Partial<Finding> = {}): Finding => ({
  id: "fnd_1",
  standard: "iso27001",
  clause: "9.1",
  grade: "major",
  state: "open",
  ...change,
});

const readings = Object.fromEntries(
  registerGateIds.map((id) => [id, { on: "2026-10-01", open: [] }]),
);

export const profile = (standards: readonly StandardId[]): Profile.Info => ({
  ...Profile.create("Harbour Books", standards),
  plannedStage2: "2027-01-31",
  operatingSince: "2026-01-01",
});

/** The same client with thresholds of its own. */
export const setting = (input: Input, settings: Settings): Input => ({
  ...input,
  profile: {
    ...input.profile,
    thresholds: { ...settings, reason: "Asked for by the body", ...byClient },
  },
});

/** Evidence of one requirement that lies in the scope of its standard only, so that it counts nowhere else. */
export const ownEvidence = ({ key, standard }: Requirement, number: number): Evidence.Info =>
  evidence(number, [key], { outsideScopeOf: standardIds.filter((each) => each !== standard) });

/** A client about whom nothing is left to say: ready for Stage 2 in what it seeks. No evidence is shared. */
export const complete = (standards: readonly StandardId[] = standardIds): Input => ({
  profile: profile(standards),
  assessments: requirements.map(assessed),
  evidence: requirements.map(ownEvidence),
  documents: mandatoryDocuments.map(({ id }) => ({ document: id, current: approved() })),
  findings: { raised: 0, items: [] },
  records: { iso27001: readings, iso20000: readings },
});

/** A client who has just begun. */
export const fresh = (standards: readonly StandardId[] = standardIds): Input => ({
  profile: Profile.create("Harbour Books", standards),
  assessments: [],
  evidence: [],
  documents: [],
  findings: null,
  records: {},
});

/** The input with these assessments changed; one that is not there starts from nothing. */
export const assess = (
  input: Input,
  keys: readonly RequirementKey[],
  change: Partial<Assessment.Info>,
): Input => ({
  ...input,
  assessments: [
    ...input.assessments.filter(({ requirement }) => !keys.some((key) => key === requirement)),
    ...keys.map((key) => ({
      ...(input.assessments.find(({ requirement }) => requirement === key) ??
        Assessment.initial(key)),
      ...change,
    })),
  ],
});

/** The input with this item of the document list in this state. */
export const document = (input: Input, id: string, current: Document.State): Input => ({
  ...input,
  documents: [...input.documents.filter((each) => each.document !== id), { document: id, current }],
});

/** The input with these findings, all that were ever raised. */
export const found = (input: Input, ...items: readonly Finding[]): Input => ({
  ...input,
  findings: { raised: items.length, items: [...items] },
});

/** The input without the evidence of a requirement. */
export const withoutEvidence = (input: Input, ...keys: readonly RequirementKey[]): Input => ({
  ...input,
  evidence: input.evidence.filter(
    ({ requirements: of }) => !of.some((key) => keys.some((each) => each === key)),
  ),
});

export const keysOf = (standard: StandardId, kind: Requirement["kind"]): RequirementKey[] =>
  requirements
    .filter((each) => each.standard === standard && each.kind === kind)
    .map(({ key }) => key);

/** One row of a report. */
export const row = (report: Report, key: RequirementKey) =>
  report.standards.flatMap((each) => each.requirements).find((each) => each.key === key);

/** One gate of a report. */
export const gate = (report: Report, standard: StandardId, id: GateId) =>
  report.standards
    .filter((each) => each.standard === standard)
    .flatMap((each) => each.gates)
    .find((each) => each.id === id);

/** The part of a report on one standard. */
export const part = (report: Report, standard: StandardId) =>
  report.standards.find((each) => each.standard === standard);
