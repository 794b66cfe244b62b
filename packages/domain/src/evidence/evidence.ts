import { standardIds } from "@tandem/standards/catalogue";
import { z } from "zod";
import { type Actor, can } from "../access/access.ts";
import { Requirement } from "../assessment/assessment.ts";
import { DomainError } from "../kernel/error.ts";
import { EvidenceId, UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { addMonths } from "../kernel/months.ts";
import { addDays, dateOf, Instant, LocalDate } from "../kernel/time.ts";
import { Content, ContentDraft, sameContent } from "./content.ts";
import { demandDates } from "./dates.ts";
import { upgraded } from "./upgraded.ts";

export { Content, ContentDraft, Link } from "./content.ts";

/**
 * What kind of proof it is: a record that something was done, a document, or a dated observation or
 * interview by the verifier (many clauses leave no paper).
 */
export const Kind = z.enum(["operatingRecord", "document", "observation"]);
export type Kind = z.infer<typeof Kind>;

/** How long evidence counts, in months, unless a date is given; a document may reach `longest`. */
const defaultMonths: Readonly<Record<Kind, number>> = {
  operatingRecord: 12,
  document: 12,
  observation: 12,
};

/** How long before its last day evidence counts as expiring soon. */
export const expiringDays = 30;

/** The days that a record is about, apart from how long it counts. */
export const Period = z.object({ from: LocalDate, until: LocalDate });
export type Period = z.infer<typeof Period>;

const Stated = z.object({
  kind: Kind,
  title: line(200),
  requirements: z.array(Requirement).min(1, "Name at least one requirement").max(50),
  period: Period.nullable().default(null),
  validFrom: LocalDate,
  validUntil: LocalDate.nullable(),
  /** Standards in whose scope it does not lie: it counts there only where it is attached itself. */
  outsideScopeOf: z.array(z.enum(standardIds)).max(standardIds.length).default([]),
  owner: UserId.nullable().default(null),
});

/** The most requirements of one piece: with the copies that stand under them a change stays one transaction. */
export const mostRequirements = 40;

/** What a person states about evidence. Dates are local dates of the client. */
export const Draft = Stated.extend({
  content: ContentDraft,
  requirements: Stated.shape.requirements.max(
    mostRequirements,
    `Name at most ${mostRequirements} requirements`,
  ),
});
export type Draft = z.infer<typeof Draft>;

/** The same once its content is known to be there. */
export type Statement = z.infer<typeof Stated> & { readonly content: Content };

/**
 * One piece of evidence for one or more requirements of either standard. `revision` counts its contents, from 1;
 * `addedBy` and `addedAt` are of the content that stands.
 */
export const Info = Stated.extend({
  id: EvidenceId,
  content: Content,
  revision: z.number().int().min(1),
  period: Period.nullable(),
  validUntil: LocalDate,
  owner: UserId,
  addedBy: UserId,
  addedAt: Instant,
  withdrawn: z.object({ reason: line(500), by: UserId, at: Instant }).nullable(),
});
export type Info = z.infer<typeof Info>;

/** As it is stored; what was stored before evidence had contents reads as what it was, a link or a note. */
export const StoredInfo = z.preprocess(upgraded, Info);

/** The last date on which evidence of this kind counts when nothing else is said. */
export const defaultValidUntil = (kind: Kind, validFrom: LocalDate): LocalDate =>
  addMonths(validFrom, defaultMonths[kind]);

const refuseObservation = (kind: Kind, actor: Actor): void => {
  if (kind === "observation" && !can(actor, "assessment.verify")) {
    throw new DomainError(
      "evidence.observation_by_verifier",
      "An observation or interview is recorded by the verifier. Add a record or a document instead.",
    );
  }
};

/** What is stated, put in order and held to the rules. */
const settled = (statement: Statement, actor: Actor, now: Instant) => {
  refuseObservation(statement.kind, actor);
  const { kind, validFrom } = statement;
  const validUntil = statement.validUntil ?? defaultValidUntil(kind, validFrom);
  demandDates({ ...statement, validUntil }, dateOf(now));
  return {
    ...statement,
    requirements: [...new Set(statement.requirements)].toSorted(),
    validUntil,
  };
};

/**
 * Records evidence, owned by whoever adds it unless someone is named. Without an end date it counts 12 months; at
 * most 36. Refuses dates that cannot be, and an observation by anyone who may not verify.
 */
export const add = (id: EvidenceId, statement: Statement, actor: Actor, now: Instant): Info => ({
  ...settled(statement, actor, now),
  id,
  owner: statement.owner ?? actor.userId,
  revision: 1,
  addedBy: actor.userId,
  addedAt: now,
  withdrawn: null,
});

/**
 * What a change means to a verification that relied on the evidence. `replaced`: other content. `extended` and
 * `changed`: the same content, but how long it counts, what it covers or what it is for. `described`: nothing a
 * verification rests on, such as a title or a further requirement. `none`: nothing changed.
 */
export type Effect = "replaced" | "extended" | "changed" | "described" | "none";

const samePeriod = (one: Period | null, other: Period | null): boolean =>
  one?.from === other?.from && one?.until === other?.until;

const effectOf = (before: Info, after: Info): Effect => {
  if (!sameContent(before.content, after.content)) return "replaced";
  const rests =
    before.kind === after.kind &&
    before.validFrom === after.validFrom &&
    samePeriod(before.period, after.period) &&
    before.outsideScopeOf.join() === after.outsideScopeOf.join() &&
    before.requirements.every((requirement) => after.requirements.includes(requirement));
  if (!rests || after.validUntil < before.validUntil) return "changed";
  if (after.validUntil > before.validUntil) return "extended";
  const described =
    before.title !== after.title ||
    before.owner !== after.owner ||
    before.requirements.length !== after.requirements.length;
  return described ? "described" : "none";
};

const refuseWithdrawn = ({ withdrawn }: Info): void => {
  if (withdrawn !== null) {
    throw new DomainError("evidence.withdrawn", "This evidence was withdrawn.");
  }
};

/**
 * States the evidence anew. Other content is the next revision and is signed anew; whoever relied on what changed
 * has to look again. An owner that is not named stays. Withdrawn evidence stays as it is.
 */
export const restate = (
  info: Info,
  statement: Statement,
  actor: Actor,
  now: Instant,
): { readonly evidence: Info; readonly effect: Effect } => {
  refuseWithdrawn(info);
  const owner = statement.owner ?? info.owner;
  const after: Info = { ...info, ...settled(statement, actor, now), owner };
  const effect = effectOf(info, after);
  if (effect === "none") return { evidence: info, effect };
  if (effect !== "replaced") return { evidence: after, effect };
  const signed = { revision: info.revision + 1, addedBy: actor.userId, addedAt: now };
  return { evidence: { ...after, ...signed }, effect };
};

/** Takes evidence back with a reason. It stays readable and stops counting; nothing that counts disappears. */
export const withdraw = (info: Info, reason: string, actor: Actor, now: Instant): Info => {
  refuseWithdrawn(info);
  return { ...info, withdrawn: { reason, by: actor.userId, at: now } };
};

/** Whether it counts on a date, both ends inclusive. */
export type Standing = "current" | "expired" | "withdrawn" | "upcoming";
export const standing = (info: Info, on: LocalDate): Standing => {
  if (info.withdrawn !== null) return "withdrawn";
  if (on < info.validFrom) return "upcoming";
  return on > info.validUntil ? "expired" : "current";
};

/** The last date until which what still counts on a date is expiring soon. */
export const expiringUntil = (on: LocalDate): LocalDate => addDays(on, expiringDays);

/** Whether it counts on a date and not for much longer. */
export const isExpiring = (info: Info, on: LocalDate): boolean =>
  standing(info, on) === "current" && info.validUntil <= expiringUntil(on);
