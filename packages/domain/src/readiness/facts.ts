import {
  leavesUnder,
  type RequirementKey,
  type StandardId,
  standardIds,
} from "@tandem/standards/catalogue";
import * as Assessment from "../assessment/assessment.ts";
import { type Links, links } from "../crosswalk/links.ts";
import { keptOut, sharedBy } from "../crosswalk/sharing.ts";
import * as Document from "../document/item.ts";
import * as Evidence from "../evidence/evidence.ts";
import type { LocalDate } from "../kernel/time.ts";
import type { Finding } from "./finding.ts";
import type { Input } from "./input.ts";
import type { Settings } from "./model.ts";

/** What evidence a requirement has on the date. */
export type EvidenceFacts = {
  readonly current: number;
  /** Of the current ones, those that show operation: records and observations. */
  readonly operating: number;
  /** How many have run out, and the last day on which one of them counted. */
  readonly expired: { readonly count: number; readonly lastValid: LocalDate } | null;
  /** The requirements of the other standard whose current evidence counts here too. */
  readonly sharedFrom: ReadonlySet<RequirementKey>;
  /** Those whose current evidence would, if it did not lie outside the scope of this standard. */
  readonly outsideFrom: ReadonlySet<RequirementKey>;
};

/** The input as the rules look things up in it. */
export type Facts = {
  readonly asOf: LocalDate;
  readonly settings: Settings;
  readonly input: Input;
  readonly assessment: (key: RequirementKey) => Assessment.Info;
  readonly evidence: (key: RequirementKey) => EvidenceFacts;
  readonly evidenceStanding: (id: string) => Evidence.Standing | "missing";
  /** An item of the document list as it stands in a standard. */
  readonly document: (standard: StandardId, id: string) => Document.Info;
  readonly findingsOn: (key: RequirementKey) => readonly Finding[];
};

const none: EvidenceFacts = {
  current: 0,
  operating: 0,
  expired: null,
  sharedFrom: new Set(),
  outsideFrom: new Set(),
};

/** Two entries under one key would let the order of the input decide: a broken caller, not a case to handle. */
const keyed = <Item>(list: readonly Item[], keyOf: (item: Item) => string) => {
  const map = new Map(list.map((item) => [keyOf(item), item]));
  if (map.size < list.length) throw new Error("Readiness was given two entries under one key");
  return map;
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

const later = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);

/** Facts while they are counted; `last` is the evidence counted last, so that none counts twice. */
type Count = { current: number; operating: number; expired: EvidenceFacts["expired"] } & {
  readonly sharedFrom: Set<RequirementKey>;
  readonly outsideFrom: Set<RequirementKey>;
  last: Evidence.Info | null;
};

const add = (count: Count, info: Evidence.Info, standing: Evidence.Standing): void => {
  if (count.last === info) return;
  count.last = info;
  if (standing === "current") {
    count.current += 1;
    count.operating += info.kind === "document" ? 0 : 1;
  }
  if (standing === "expired") {
    const before = count.expired ?? { count: 0, lastValid: info.validUntil };
    const lastValid = later(before.lastValid, info.validUntil);
    count.expired = { count: before.count + 1, lastValid };
  }
};

/** Evidence counts where it is attached, and once at each counterpart it is shared with. */
const evidenceByRequirement = (
  evidence: readonly Evidence.Info[],
  on: LocalDate,
  crosswalk: Links,
): ReadonlyMap<string, EvidenceFacts> => {
  const counts = new Map<string, Count>();
  const countOf = (key: RequirementKey): Count => {
    const known = counts.get(key);
    if (known !== undefined) return known;
    const count = {
      current: 0,
      operating: 0,
      expired: null,
      sharedFrom: new Set<RequirementKey>(),
      outsideFrom: new Set<RequirementKey>(),
      last: null,
    };
    counts.set(key, count);
    return count;
  };
  for (const info of evidence) {
    const standing = Evidence.standing(info, on);
    for (const key of info.requirements) add(countOf(key), info, standing);
    for (const { key, from } of sharedBy(crosswalk, info)) {
      const count = countOf(key);
      add(count, info, standing);
      if (standing === "current") count.sharedFrom.add(from);
    }
    if (standing !== "current") continue;
    for (const { key, from } of keptOut(crosswalk, info)) countOf(key).outsideFrom.add(from);
  }
  return counts;
};

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

/** Indexes the input once. Throws where it names one assessment, document, finding or evidence twice. */
export const look = (input: Input, asOf: LocalDate, settings: Settings): Facts => {
  const assessments = keyed(input.assessments, ({ requirement }) => requirement);
  const evidence = keyed(input.evidence, ({ id }) => id);
  const documents = keyed(byStandard(input.documents), ({ key }) => key);
  const findings = keyed(input.findings?.items ?? [], ({ id }) => id);
  const byRequirement = evidenceByRequirement(input.evidence, asOf, links(input.overrides ?? []));
  const reached = findingsByRequirement(inOrder([...findings.values()]));
  return {
    asOf,
    settings,
    input,
    assessment: (key) => assessments.get(key) ?? Assessment.initial(key),
    evidence: (key) => byRequirement.get(key) ?? none,
    evidenceStanding: (id) => {
      const info = evidence.get(id);
      return info === undefined ? "missing" : Evidence.standing(info, asOf);
    },
    document: (standard, id) =>
      documents.get(documentKey(standard, id))?.info ?? Document.initial(id),
    findingsOn: (key) => reached.get(key) ?? [],
  };
};
