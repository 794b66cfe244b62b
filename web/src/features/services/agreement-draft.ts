import { usual } from "@tandem/contract/agreement/rules";
import { CreateAgreement, WriteAgreement } from "@tandem/contract/agreement/schema";
import { z } from "zod";

import { budgetLines, parseBudgets } from "./budgets.ts";
import type { Agreement, Target, Terms } from "./queries.ts";
import { inAYear, keyOf, linesOf, textOf, today } from "./words.ts";

/** What the form of a target holds. */
export type TargetDraft = {
  /** The target as it stands; rules that the form does not show stay. */
  readonly base: Target | null;
  readonly name: string;
  readonly kind: "response" | "resolution" | "nextUpdate" | "custom";
  readonly calendar: string | null;
  /** A line for each priority. */
  readonly budgets: string;
  /** Percent. */
  readonly attainment: string;
};

export type TermsDraft = {
  readonly services: readonly string[];
  readonly form: Terms["form"];
  readonly validFrom: string;
  readonly validUntil: string;
  readonly reviewBy: string;
  readonly targets: readonly TargetDraft[];
  /** Percent; nothing is promised where it is empty. */
  readonly availability: string;
  readonly availableIn: string | null;
  readonly noticeHours: string;
  readonly credits: NonNullable<Terms["availability"]>["credits"] | null;
  readonly kpis: Terms["kpis"];
  readonly workloadLimits: string;
  readonly exceptions: string;
  readonly note: string;
};

export type AgreementDraft = TermsDraft & {
  readonly kind: Agreement["kind"];
  readonly name: string;
  readonly party: string;
  readonly owner: string;
};

export const blankTarget = (kind: "response" | "resolution"): TargetDraft => ({
  base: null,
  name: kind === "response" ? "Response" : "Resolution",
  kind,
  calendar: null,
  budgets: kind === "response" ? "P1: 30 min\n4 h" : "P1: 4 h\n2 business days",
  attainment: "95",
});

export const blankAgreement = (owner: string): AgreementDraft => ({
  kind: "sla",
  name: "",
  party: "",
  owner,
  services: [],
  form: "signed",
  validFrom: today(),
  validUntil: "",
  reviewBy: inAYear(),
  targets: [blankTarget("response"), blankTarget("resolution")],
  availability: "",
  availableIn: null,
  noticeHours: "48",
  credits: null,
  kpis: [],
  workloadLimits: "",
  exceptions: "",
  note: "",
});

const targetDraftOf = (target: Target): TargetDraft => ({
  base: target,
  name: target.name,
  kind: target.kind,
  calendar: target.calendar,
  budgets: budgetLines(target.budgets),
  attainment: String(target.attainment / 100),
});

export const termsDraftOf = (terms: Terms): TermsDraft => ({
  services: terms.services,
  form: terms.form,
  validFrom: terms.validFrom,
  validUntil: terms.validUntil ?? "",
  reviewBy: terms.reviewBy,
  targets: terms.targets.map(targetDraftOf),
  availability: terms.availability === null ? "" : String(terms.availability.promised / 10_000),
  availableIn: terms.availability?.calendar ?? null,
  noticeHours: String(terms.availability?.noticeHours ?? 48),
  credits: terms.availability?.credits ?? null,
  kpis: terms.kpis,
  workloadLimits: textOf(terms.workloadLimits),
  exceptions: textOf(terms.exceptions),
  note: terms.note,
});

const scaled = (text: string, factor: number): number => Math.round(Number(text) * factor);

type Body = z.input<typeof WriteAgreement>["terms"];

const bodyOf = (draft: TermsDraft, context: z.RefinementCtx): Body => {
  const taken: string[] = draft.targets.flatMap(({ base }) => (base === null ? [] : [base.key]));
  const targets = draft.targets.map(
    ({ base, name, kind, calendar, budgets, attainment }, index) => {
      const parsed = parseBudgets(budgets);
      if ("problem" in parsed) {
        context.addIssue({
          code: "custom",
          path: ["terms", "targets", index, "budgets"],
          message: parsed.problem,
        });
      }
      const key = base?.key ?? keyOf(name, taken);
      taken.push(key);
      const rules =
        base !== null && base.kind === kind ? base : usual[kind === "custom" ? "resolution" : kind];
      return {
        warnAt: [80],
        ...rules,
        key,
        name,
        kind,
        calendar,
        budgets: "budgets" in parsed ? parsed.budgets : {},
        attainment: scaled(attainment, 100),
      };
    },
  );
  return {
    services: [...draft.services],
    form: draft.form,
    validFrom: draft.validFrom,
    validUntil: draft.validUntil === "" ? null : draft.validUntil,
    reviewBy: draft.reviewBy,
    targets,
    availability:
      draft.availability.trim() === ""
        ? null
        : {
            calendar: draft.availableIn,
            promised: scaled(draft.availability, 10_000),
            noticeHours: scaled(draft.noticeHours, 1),
            credits: draft.credits,
          },
    kpis: draft.kpis,
    workloadLimits: linesOf(draft.workloadLimits),
    exceptions: linesOf(draft.exceptions),
    note: draft.note,
  };
};

/** The body of a version as the API takes it. */
export const TermsForm = z
  .custom<TermsDraft>()
  .transform((draft, context) => ({ terms: bodyOf(draft, context) }))
  .pipe(WriteAgreement);

/** The body of a new agreement. */
export const AgreementForm = z
  .custom<AgreementDraft>()
  .transform(({ kind, name, party, owner, ...terms }, context) => ({
    kind,
    name,
    party,
    owner,
    terms: bodyOf(terms, context),
  }))
  .pipe(CreateAgreement);
