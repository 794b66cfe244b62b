import {
  leavesUnder,
  type RequirementKey,
  type StandardId,
  standardIds,
} from "@tandem/standards/catalogue";
import * as Assessment from "../assessment/assessment.ts";
import * as Document from "../document/item.ts";
import type * as Evidence from "../evidence/evidence.ts";
import type { LocalDate } from "../kernel/time.ts";
import { type EvidenceFacts, evidenceOn } from "./evidence-facts.ts";
import type { Finding } from "./finding.ts";
import type { Input } from "./input.ts";
import { keyed } from "./keyed.ts";
import { defaults, type Settings } from "./model.ts";

/** The input as the rules look things up in it. */
export type Facts = {
  readonly asOf: LocalDate;
  readonly settings: Settings;
  /** Whether the client has set them itself. */
  readonly ownSettings: boolean;
  readonly input: Input;
  readonly assessment: (key: RequirementKey) => Assessment.Info;
  readonly evidence: (key: RequirementKey) => EvidenceFacts;
  readonly evidenceStanding: (id: string) => Evidence.Standing | "missing";
  /** An item of the document list as it stands in a standard. */
  readonly document: (standard: StandardId, id: string) => Document.Info;
  readonly findingsOn: (key: RequirementKey) => readonly Finding[];
};

const documentKey = (standard: StandardId, id: string): string => `${standard}:${id}`;

/** One paper may serve an item in one standard and not in the other, so each has an entry of its own. */
const byStandard = (documents: readonly Document.Info[]) =>
  documents.flatMap((info) =>
    (info.standards ?? standardIds).map((standard) => ({
      key: documentKey(standard, info.document),
      info,
    })),
  );

/** A finding on a heading reaches the requirements below it, in its own standard only. */
const findingsByRequirement = (findings: readonly Finding[]) => {
  const reached = new Map<RequirementKey, Finding[]>();
  for (const finding of findings) {
    for (const { key } of leavesUnder(finding.standard, finding.clause)) {
      const before = reached.get(key);
      if (before === undefined) reached.set(key, [finding]);
      else before.push(finding);
    }
  }
  return reached;
};

/** Findings in the order of their ids, so that what is shown never depends on the order of the input. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const noOverrides: NonNullable<Input["overrides"]> = [];

/** What holds for a client: its own thresholds, or those of the published model. */
export const settingsOf = ({ thresholds }: Input["profile"]): Settings =>
  thresholds === null
    ? defaults
    : {
        verifiedAtLeast: thresholds.verifiedAtLeast,
        operatingMonths: thresholds.operatingMonths,
      };

/** Indexes the input once. Throws where it names one assessment, document, finding or evidence twice. */
export const look = (input: Input, asOf: LocalDate): Facts => {
  const assessments = keyed(input.assessments, ({ requirement }) => requirement);
  const evidence = evidenceOn(asOf, input.evidence, input.overrides ?? noOverrides);
  const documents = keyed(byStandard(input.documents), ({ key }) => key);
  const findings = keyed(input.findings?.items ?? [], ({ id }) => id);
  const reached = findingsByRequirement(inOrder([...findings.values()]));
  return {
    asOf,
    settings: settingsOf(input.profile),
    ownSettings: input.profile.thresholds !== null,
    input,
    assessment: (key) => assessments.get(key) ?? Assessment.initial(key),
    evidence: evidence.of,
    evidenceStanding: evidence.standing,
    document: (standard, id) =>
      documents.get(documentKey(standard, id))?.info ?? Document.initial(id),
    findingsOn: (key) => reached.get(key) ?? [],
  };
};
