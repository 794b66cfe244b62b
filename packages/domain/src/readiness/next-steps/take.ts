import * as Assessment from "../../assessment/assessment.ts";
import type * as Document from "../../document/item.ts";
import * as Evidence from "../../evidence/evidence.ts";
import { EvidenceId, UserId } from "../../kernel/id.ts";
import { addMonths } from "../../kernel/months.ts";
import { addDays, type LocalDate } from "../../kernel/time.ts";
import { definitions } from "../gates/gates.ts";
import type { Input } from "../input.ts";
import type { Step } from "./step.ts";

/** Two people who are nobody: the one does, the other confirms. */
const doer = UserId.parse("usr_0000000000000000");
const confirmer = UserId.parse("usr_0000000000000001");

type Of<Kind extends Step["kind"]> = Extract<Step, { kind: Kind }>;

const signed = (by: UserId, asOf: LocalDate) => ({ by, at: `${asOf}T00:00:00.000Z` });

const assess = (
  input: Input,
  requirement: Assessment.Info["requirement"],
  change: (info: Assessment.Info) => Assessment.Info,
): Input => {
  const known = input.assessments.find((each) => each.requirement === requirement);
  const after = change(known ?? Assessment.initial(requirement));
  const others = input.assessments.filter((each) => each !== known);
  return { ...input, assessments: [...others, after] };
};

/** An answer, as the rule of answers takes it: a verification of another one goes stale. */
const answer = (input: Input, { requirement, rating }: Of<"answer">, asOf: LocalDate): Input =>
  assess(input, requirement, (info) =>
    Assessment.applies(info)
      ? Assessment.claim(
          info,
          { rating, note: info.claim?.note ?? "" },
          { userId: doer, role: "clientAdmin" },
          signed(doer, asOf).at,
        )
      : info,
  );

const verify = (input: Input, { requirement, rating }: Of<"verify">, asOf: LocalDate): Input =>
  assess(input, requirement, (info) => {
    const by = signed(confirmer, asOf);
    if (info.applicability.decision === "excluded") {
      return {
        ...info,
        applicability: { ...info.applicability, checked: by },
        verification: { state: "none" },
      };
    }
    if (info.claim === null) return info;
    const verification: Assessment.Verification = {
      state: "verified",
      rating,
      note: "",
      reliedOn: [],
      as: "firm",
      ...by,
    };
    return { ...info, verification };
  });

const evidence = (input: Input, { requirement }: Of<"evidence">, asOf: LocalDate): Input => {
  const count = input.evidence.length;
  const added = Evidence.add(
    EvidenceId.parse(`evd_step${String(count).padStart(16, "0")}`),
    {
      kind: "operatingRecord",
      title: "Evidence",
      content: { type: "note", text: "Evidence" },
      requirements: [requirement],
      period: null,
      validFrom: asOf,
      validUntil: null,
      outsideScopeOf: [],
      owner: null,
    },
    { userId: doer, role: "clientAdmin" },
    signed(doer, asOf).at,
  );
  return { ...input, evidence: [...input.evidence, added] };
};

const document = (input: Input, { document: id }: Of<"document">, asOf: LocalDate): Input => {
  const current: Document.State = {
    state: "approved",
    reference: "Document",
    written: signed(doer, asOf),
    approved: signed(confirmer, asOf),
    approvedByAuthor: false,
    reviewBy: addMonths(asOf, 12),
  };
  const others = input.documents.filter((each) => each.document !== id);
  return { ...input, documents: [...others, { document: id, current }] };
};

/** The last day that serves the gate: the eve of Stage 2 where the record has to lie before it. */
const dayFor = (input: Input, subject: string, asOf: LocalDate): LocalDate => {
  const gate = definitions.find(({ id }) => id === subject);
  const { plannedStage2 } = input.profile;
  const ahead = gate?.from === "register" && gate.asks.when === "beforeStage2";
  return ahead && plannedStage2 !== null && plannedStage2 <= asOf
    ? addDays(plannedStage2, -1)
    : asOf;
};

const record = (input: Input, step: Of<"record">, asOf: LocalDate): Input => {
  const { standard, subject } = step;
  const { [subject]: _, ...unanswered } = input.unanswered?.[standard] ?? {};
  const without = { ...input, unanswered: { ...input.unanswered, [standard]: unanswered } };
  if (subject === "findings") {
    const { raised = 0, items = [], answersFor } = input.findings ?? { answersFor: [] };
    const known = answersFor && [...answersFor, standard];
    return { ...without, findings: { raised, items, ...(known && { answersFor: known }) } };
  }
  const reading = { on: dayFor(input, subject, asOf), open: [] };
  const records = { ...input.records[standard], [subject]: reading };
  return { ...without, records: { ...input.records, [standard]: records } };
};

const close = (input: Input, step: Of<"close">): Input => ({
  ...input,
  findings: input.findings && {
    ...input.findings,
    items: input.findings.items.map((each) =>
      each.id === step.finding ? { ...each, state: "closed" } : each,
    ),
  },
});

/** The client as it would be with this step done today. What cannot be done leaves it as it is. */
export const take = (input: Input, step: Step, asOf: LocalDate): Input => {
  switch (step.kind) {
    case "answer":
      return answer(input, step, asOf);
    case "verify":
      return verify(input, step, asOf);
    case "evidence":
      return evidence(input, step, asOf);
    case "document":
      return document(input, step, asOf);
    case "record":
      return record(input, step, asOf);
    case "close":
      return close(input, step);
  }
};
