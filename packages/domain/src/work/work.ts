import { z } from "zod";
import { can } from "../access/access.ts";
import * as Assessment from "../assessment/assessment.ts";
import type { UserId } from "../kernel/id.ts";
import { Instant, LocalDate } from "../kernel/time.ts";
import { type Papers, papersOf, type Signer } from "./papers.ts";

export { type Paper, paperOf, type Papers, type Signer } from "./papers.ts";

/** Why something waits for a person, in the order in which it is worth seeing to. */
export const Kind = z.enum([
  "challenge",
  "answer",
  "accept",
  "act",
  "sign",
  "statement",
  "approve",
  "review",
  "read",
  "stale",
  "verify",
]);
export type Kind = z.infer<typeof Kind>;

/** One thing that waits for a person. `since` is when it came to wait, where that is known. */
export const Item = z.object({
  kind: Kind,
  /** What it is about: a requirement, a document by its id, or the standard of a scope or statement. */
  subject: z.string(),
  /** The title of a document; empty for what the standards name. */
  title: z.string(),
  due: LocalDate.nullable(),
  overdue: z.boolean(),
  since: Instant.nullable(),
});
export type Item = z.infer<typeof Item>;

/** What the work of a person is read from. A further register is a further field, and a source below. */
export type Records = {
  readonly assessments: readonly Assessment.Info[];
  /** What is in writing; left out where only the assessment is looked at. */
  readonly papers?: Papers;
};

type Source = (records: Records, person: Signer) => readonly Omit<Item, "overdue">[];

/** Whether the client still has to say something: there is no answer and no exclusion, or it was challenged. */
export const isOpen = (info: Assessment.Info): boolean =>
  (Assessment.applies(info) && info.claim === null) ||
  (info.verification.state === "challenged" && !info.verification.answered);

/** Whether the date by which it is to be answered has passed; both are local dates of the client. */
export const isOverdue = (info: Assessment.Info, today: LocalDate): boolean =>
  info.due !== null && info.due < today && isOpen(info);

/** Whoever it is assigned to sees to it, or else whoever gave the answer or decided. */
const responsible = ({ assignee, applicability, claim }: Assessment.Info): UserId | null => {
  if (assignee !== null) return assignee;
  return applicability.decision === "excluded" ? applicability.by : (claim?.by ?? null);
};

const toAnswer: Source = ({ assessments }, person) =>
  assessments
    .filter(
      (info) =>
        can(person, "assessment.claim") &&
        isOpen(info) &&
        info.verification.state !== "challenged" &&
        info.assignee === person.userId,
    )
    .map(({ requirement, due, assigned }) => ({
      kind: "answer",
      subject: requirement,
      title: "",
      due,
      since: assigned?.at ?? null,
    }));

const challenged: Source = ({ assessments }, person) =>
  assessments.flatMap((info) => {
    const { requirement, due, verification } = info;
    if (verification.state !== "challenged" || verification.answered) return [];
    if (!can(person, "assessment.claim") || responsible(info) !== person.userId) return [];
    return [{ kind: "challenge", subject: requirement, title: "", due, since: verification.at }];
  });

const stale: Source = ({ assessments }, person) =>
  assessments.flatMap((info) => {
    const { requirement, verification } = info;
    if (verification.state !== "stale" || !can(person, "assessment.verify")) return [];
    if (!Assessment.verifiable(info, person.userId)) return [];
    return [{ kind: "stale", subject: requirement, title: "", due: null, since: verification.at }];
  });

/** Said by the client, and not looked at by a second person, or not since it was challenged. */
const unverified = ({ applicability, verification }: Assessment.Info): boolean =>
  verification.state === "challenged"
    ? verification.answered
    : verification.state === "none" &&
      (applicability.decision !== "excluded" || applicability.checked === null);

const toVerify: Source = ({ assessments }, person) =>
  assessments.flatMap((info) => {
    const { applicability, claim, requirement } = info;
    const said = applicability.decision === "excluded" ? applicability : claim;
    if (said === null || !unverified(info) || !can(person, "assessment.verify")) return [];
    if (!Assessment.verifiable(info, person.userId)) return [];
    return [{ kind: "verify", subject: requirement, title: "", due: null, since: said.at }];
  });

const inWriting: Source = ({ papers }, person) =>
  papers === undefined ? [] : papersOf(papers, person);

const sources: readonly Source[] = [challenged, toAnswer, inWriting, stale, toVerify];

const latest = "9999";

/** Overdue before all else, then by kind, by date, and by how long it has waited; ties as in the standards. */
const inOrder = (one: Item, other: Item): number => {
  const ranks = ({ overdue, kind, due, since }: Item) =>
    [overdue ? 0 : 1, Kind.options.indexOf(kind), due ?? latest, since ?? latest] as const;
  const [first, second] = [ranks(one), ranks(other)];
  const place = first.findIndex((rank, at) => rank !== second[at]);
  if (place < 0) return 0;
  return String(first[place]) < String(second[place]) ? -1 : 1;
};

/** Everything that waits for a person in one client, what comes first at the top. `today` is their local date. */
export const ofPerson = (records: Records, person: Signer, today: LocalDate): Item[] =>
  sources
    .flatMap((source) => source(records, person))
    .map((item) => ({ ...item, overdue: item.due !== null && item.due < today }))
    .toSorted(inOrder);

/** The work of a person in one client in numbers, without a word of its content. */
export const Summary = z.object({
  counts: z.partialRecord(Kind, z.number().int()),
  overdue: z.number().int(),
  nextDue: LocalDate.nullable(),
});
export type Summary = z.infer<typeof Summary>;

/** Counts what waits: of each kind, what is overdue, and the first date that comes. */
export const summarise = (items: readonly Pick<Item, "kind" | "due" | "overdue">[]): Summary => {
  const dates = items.flatMap(({ due }) => (due === null ? [] : [due])).toSorted();
  return {
    counts: Object.fromEntries(
      Kind.options.flatMap((kind) => {
        const count = items.filter((item) => item.kind === kind).length;
        return count === 0 ? [] : [[kind, count]];
      }),
    ),
    overdue: items.filter(({ overdue }) => overdue).length,
    nextDue: dates[0] ?? null,
  };
};

/** Whether nothing waits. */
export const isNothing = ({ counts }: Summary): boolean => Object.keys(counts).length === 0;
