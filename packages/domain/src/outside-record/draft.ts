import { leavesUnder, type StandardId } from "@tandem/standards/catalogue";
import { z } from "zod";
import { Link } from "../evidence/evidence.ts";
import { DomainError, type Located } from "../kernel/error.ts";
import { line } from "../kernel/text.ts";
import { LocalDate } from "../kernel/time.ts";
import { Grade, Progress } from "../readiness/finding.ts";
import { mayBeNone, mayBePlanned, type Subject } from "./subject.ts";

const place = line(200);
const url = Link.nullable();

/** One finding of an audit, as the client's own list has it. The clause may be a heading: then it reaches what is below. */
export const DeclaredFinding = z.strictObject({
  reference: line(40),
  clause: line(20),
  grade: Grade,
  state: Progress,
});
export type DeclaredFinding = z.infer<typeof DeclaredFinding>;

/** What tells findings apart: one of several clauses stands in the list once for each. */
export const nameOf = ({ reference, clause }: Pick<DeclaredFinding, "reference" | "clause">) =>
  `${reference}/${clause}`;

/** A record kept somewhere else: where, of which day, and by name what is still open in it. */
const Kept = z.object({
  kind: z.literal("kept"),
  place,
  url,
  on: LocalDate,
  open: z.array(line(120)).max(50, "Name at most 50"),
});

/** A statement that nothing of the kind occurred from one day to another; of problems, with the trends looked at. */
const NoneOccurred = z.object({
  kind: z.literal("noneOccurred"),
  from: LocalDate,
  on: LocalDate,
  statement: line(500),
  trend: line(500).nullable(),
});

/** The list of findings of audits, all that were ever raised, kept somewhere else. */
const Listed = z.object({
  kind: z.literal("findings"),
  place,
  url,
  on: LocalDate,
  items: z.array(DeclaredFinding).max(100, "List at most 100"),
});

/** What a person declares of a record that is kept outside. */
export const Draft = z.discriminatedUnion("kind", [Kept, NoneOccurred, Listed]);
export type Draft = z.infer<typeof Draft>;

const at = (pointer: string, detail: string): Located => ({ pointer, detail });

const kindErrors = (subject: Subject, { kind }: Draft): Located[] => {
  if ((subject === "findings") !== (kind === "findings")) {
    return [at("/kind", "Findings are declared as a list of findings, and nothing else is.")];
  }
  if (kind === "noneOccurred" && !mayBeNone(subject)) {
    return [
      at("/kind", "This gate needs a record; a statement that there was nothing does not serve."),
    ];
  }
  return [];
};

const dateErrors = (subject: Subject, draft: Draft, today: LocalDate): Located[] => [
  ...(draft.on > today && !mayBePlanned(subject)
    ? [at("/on", "Give today or an earlier date.")]
    : []),
  ...(draft.kind === "noneOccurred" && draft.from > draft.on
    ? [at("/from", "The period ends before it starts.")]
    : []),
];

const trendErrors = (subject: Subject, draft: Draft): Located[] =>
  subject === "problemsRecorded" && draft.kind === "noneOccurred" && draft.trend === null
    ? [
        at(
          "/trend",
          "Say what the trends of incidents showed: without it, no problems is no answer.",
        ),
      ]
    : [];

const findingErrors = (standard: StandardId, draft: Draft): Located[] => {
  if (draft.kind !== "findings") return [];
  const named = draft.items.map(nameOf);
  return draft.items.flatMap(({ clause, reference }, index) => [
    ...(leavesUnder(standard, clause).length === 0
      ? [at(`/items/${index}/clause`, "There is no such clause or control in this standard.")]
      : []),
    ...(named.indexOf(nameOf({ clause, reference })) < index
      ? [
          at(
            `/items/${index}/reference`,
            "This reference stands above already for the same clause.",
          ),
        ]
      : []),
  ]);
};

/** Refuses with `record.invalid`, naming every place that is wrong. */
export const refuse = (errors: readonly Located[]): void => {
  const [first] = errors;
  if (first !== undefined) throw new DomainError("record.invalid", first.detail, { errors });
};

/** Refuses what does not fit the gate, is dated ahead without being planned, or names what does not exist. */
export const check = (
  { standard, subject }: { standard: StandardId; subject: Subject },
  draft: Draft,
  today: LocalDate,
): void =>
  refuse([
    ...kindErrors(subject, draft),
    ...dateErrors(subject, draft, today),
    ...trendErrors(subject, draft),
    ...findingErrors(standard, draft),
  ]);
