import {
  ofStandard,
  type RequirementKey,
  type Requirement,
  themes,
} from "@tandem/standards/catalogue";
import * as Assessment from "../assessment/assessment.ts";
import { InclusionReason } from "../assessment/lanes.ts";
import type { UserId } from "../kernel/id.ts";
import * as OwnControl from "./own-control.ts";
import { type Row, statusOf, type Theme } from "./row.ts";

/** What a control refers to, by requirement. */
type References = ReadonlyMap<RequirementKey, readonly string[]>;

/** What the live statement is derived from. */
export type Input = {
  /** Controls that are not there count as undecided; other requirements are passed over. */
  readonly assessments: readonly Assessment.Info[];
  readonly own: readonly OwnControl.Info[];
  readonly nameOf: (id: UserId) => string;
  readonly documents?: References;
  readonly evidence?: References;
  /** Names of the risks whose treatment needs a control: "because of R-12". */
  readonly risks?: ReadonlyMap<string, readonly string[]>;
};

/** The controls of Annex A in their order, each with its theme. */
const controls = themes.flatMap(({ id, name }) =>
  ofStandard("iso27001")
    .filter(({ group }) => group === id)
    .map((requirement) => ({ requirement, theme: name })),
);

const distinct = (ids: readonly (UserId | undefined)[]): UserId[] =>
  [...new Set(ids)].filter((id) => id !== undefined).toSorted();

const person = (id: UserId | null, { nameOf }: Input): Row["owner"] =>
  id === null ? null : { id, name: nameOf(id) };

/** A control that a treatment needs applies because of it, whatever else it applies for. */
const reasonsFor = (
  stated: readonly InclusionReason[],
  risks: readonly string[],
): InclusionReason[] =>
  InclusionReason.options.filter(
    (reason) => stated.includes(reason) || (reason === "riskTreatment" && risks.length > 0),
  );

const ofAnnexA = (
  { requirement: { key, id, title }, theme }: { requirement: Requirement; theme: Theme },
  info: Assessment.Info,
  input: Input,
): Row => {
  const { applicability, claim } = info;
  const undecided = applicability.decision === "undecided";
  const applicable = applicability.decision === "applicable";
  const risks = input.risks?.get(key) ?? [];
  return {
    id,
    origin: "annexA",
    title,
    description: "",
    theme,
    decision: applicability.decision,
    inherited: applicable && applicability.inherited,
    reasons: applicable ? reasonsFor(applicability.reasons ?? [], risks) : [],
    justification: undecided ? "" : applicability.justification,
    status: claim === null || applicability.decision === "excluded" ? null : statusOf(claim.rating),
    owner: person(info.assignee, input),
    risks: [...risks],
    documents: [...(input.documents?.get(key) ?? [])],
    evidence: [...(input.evidence?.get(key) ?? [])],
    authors: distinct([undecided ? undefined : applicability.by, claim?.by, claim?.ratedBy]),
  };
};

const ofOwn = (info: OwnControl.Info, input: Input): Row => {
  const { applicability, rating } = info;
  const applicable = applicability.decision === "applicable";
  return {
    id: info.controlId,
    origin: "own",
    title: info.title,
    description: info.description,
    theme: info.theme,
    decision: applicability.decision,
    inherited: false,
    reasons: applicable ? applicability.reasons : [],
    justification: applicability.decision === "undecided" ? "" : applicability.justification,
    status: rating === null || applicability.decision === "excluded" ? null : statusOf(rating),
    owner: person(info.owner, input),
    risks: [],
    documents: [],
    evidence: [],
    authors: [info.written.by],
  };
};

/** Numbers in a number count as numbers: OWN-2 comes before OWN-10. */
const byNumber = new Intl.Collator("en", { numeric: true });

/**
 * The statement as it stands: the 93 controls of Annex A in their order, then the organisation's own by number.
 * Voided own controls are not part of it.
 */
export const derive = (input: Input): Row[] => {
  const assessed = new Map(input.assessments.map((info) => [info.requirement, info]));
  const own = input.own
    .filter(OwnControl.stands)
    .toSorted((a, b) => byNumber.compare(a.controlId, b.controlId));
  return [
    ...controls.map((control) => {
      const { key } = control.requirement;
      return ofAnnexA(control, assessed.get(key) ?? Assessment.initial(key), input);
    }),
    ...own.map((info) => ofOwn(info, input)),
  ];
};
