import { ofStandard, type RequirementKey } from "@tandem/standards/catalogue";
import { legacyControls, new2022 } from "@tandem/standards/legacy-2013";
import type * as Assessment from "../../assessment/assessment.ts";
import type { Mapping } from "../columns.ts";
import type { PreviewRow, RowError } from "../preview.ts";
import {
  justificationColumn,
  justificationReason,
  located,
  outcomeOf,
  sideAfter,
  sideOf,
} from "../row.ts";
import type { Side } from "../side.ts";
import type { Answers, Fate, Legacy, Question } from "./legacy-schema.ts";
import {
  combined,
  type Deciding,
  inOrder,
  isDeciding,
  questionOf,
  shared,
  statusOf,
} from "./question.ts";
import { type Source, sourcesOf } from "./sources.ts";

type Given = {
  readonly mapping: Mapping;
  readonly standing: (key: RequirementKey) => Assessment.Info;
  readonly answers: Answers;
};

/** A control of 2022 with the rows that go into it: those that decide, in order, and those with an error. */
type Target = {
  readonly key: RequirementKey;
  readonly sources: readonly Deciding[];
  readonly broken: readonly Source[];
  readonly question: Question | null;
};

const controls = ofStandard("iso27001").filter(({ kind }) => kind === "control");

const targetsOf = (sources: readonly Source[], answers: Answers): Target[] =>
  controls.flatMap(({ key }) => {
    const into = sources.filter(({ targets }) => targets.includes(key));
    const deciding = inOrder(into.filter(isDeciding));
    if (deciding.length === 0) return [];
    const answer = answers.find(({ requirement }) => requirement === key) ?? null;
    const broken = into.filter(({ errors }) => errors.length > 0);
    const question = questionOf(key, deciding, answer);
    return [{ key, sources: deciding, broken, question }];
  });

/** What the rows, or the person, decide; null where that is still open. */
const statedBy = ({ sources, question }: Target): Side | "leave" | null => {
  if (question === null) {
    const decision = shared(sources);
    return decision && { decision, justification: combined(sources) };
  }
  if (question.answer === null) return null;
  const { decision, justification } = question.answer;
  return decision === "leave" ? "leave" : { decision, justification };
};

const waits = (broken: readonly Source[]): RowError[] =>
  broken.map(({ row, id }) => ({
    column: null,
    reason: `${id} on line ${row.line} goes into this control too and has an error.`,
  }));

const judgeTarget = (target: Target, { mapping, standing }: Given): PreviewRow => {
  const { key, sources, broken } = target;
  const before = sideOf(standing(key));
  const base = {
    row: 0,
    line: Math.min(...sources.map(({ row }) => row.line)),
    control: sources.map(({ id }) => id).join(", "),
    requirement: key,
    before,
    status: mapping.status === null ? null : statusOf(sources),
    owner:
      mapping.owner === null
        ? null
        : [...new Set(sources.map(({ row }) => row.owner))].filter(Boolean).join(", "),
    notes: sources.flatMap(({ row }) => row.notes),
  };
  if (broken.length > 0) return { ...base, outcome: "error", after: null, errors: waits(broken) };
  const stated = statedBy(target);
  if (stated === null) return { ...base, outcome: "ask", after: null, errors: [] };
  if (stated === "leave") return { ...base, outcome: "skip", after: before, errors: [] };
  const after = sideAfter(stated, before);
  const [first] = sources;
  const column =
    first !== undefined && target.question === null
      ? justificationColumn(first.row, after, mapping)
      : null;
  const errors = located(column, justificationReason(after));
  if (errors.length > 0) return { ...base, outcome: "error", after: null, errors };
  return { ...base, outcome: outcomeOf(before, after), after, errors };
};

/** A row that decides nothing, or has an error, stays a row. */
const asRow = ({ row, errors }: Source): PreviewRow => ({
  row: 0,
  line: row.line,
  control: row.control,
  requirement: null,
  outcome: errors.length > 0 ? "error" : "skip",
  before: null,
  after: null,
  status: row.status,
  owner: row.owner,
  errors: [...errors],
  notes: [...row.notes],
});

const fateOf = (source: Source, targets: readonly Target[]): Fate => {
  if (source.errors.length > 0) return "error";
  const reached = targets.filter(({ sources }) => sources.some((each) => each.row === source.row));
  if (reached.length === 0) return "skip";
  if (reached.some(({ broken }) => broken.length > 0)) return "waits";
  const asked = reached.flatMap(({ question }) => (question === null ? [] : [question]));
  if (asked.some(({ answer }) => answer === null)) return "asked";
  if (asked.length > 0) {
    return asked.every(({ answer }) => answer?.decision === "leave") ? "left" : "answered";
  }
  return reached.some(({ sources }) => sources.length > 1) ? "joined" : "taken";
};

/**
 * Carries a file that follows the edition of 2013 over to the controls of 2022. A row whose control went into one that
 * nothing else went into is taken; rows that went into one control and agree in decision and justification are joined;
 * whatever is not as plain is asked about, with what the rows say and a proposal, and decided by `answers`. Gives a row
 * for each control of 2022 that the file leads to, in the standard's order, and then the rows that decide nothing or
 * have an error. The eleven controls without an ancestor stay undecided, unless the file names them by their number of
 * 2022. The order of the file means nothing, and nothing is decided that no row of it leads to.
 */
export const judgeLegacy = (
  rows: Parameters<typeof sourcesOf>[0],
  given: Given,
): { rows: PreviewRow[]; legacy: Legacy } => {
  const sources = sourcesOf(rows, given.mapping);
  const targets = targetsOf(sources, given.answers);
  const reached = new Set(targets.flatMap(({ sources: into }) => into.map(({ row }) => row)));
  const named = new Set(sources.map(({ id }) => id));
  return {
    rows: [
      ...targets.map((target) => judgeTarget(target, given)),
      ...sources.filter(({ row }) => !reached.has(row)).map(asRow),
    ],
    legacy: {
      sources: sources.map((source) => ({
        line: source.row.line,
        control: source.row.control,
        id: source.id === "" ? null : source.id,
        targets: [...source.targets],
        fate: fateOf(source, targets),
      })),
      questions: targets.flatMap(({ question, broken }) =>
        question === null || broken.length > 0 ? [] : [question],
      ),
      added: new2022.filter((key) => !targets.some((target) => target.key === key)),
      absent: legacyControls.map(({ id }) => id).filter((id) => !named.has(id)),
    },
  };
};
