import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { Standard } from "../client/profile.ts";
import { DomainError } from "../kernel/error.ts";
import { UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { addMonths } from "../kernel/months.ts";
import { dateOf, Instant, LocalDate } from "../kernel/time.ts";
import { Unanswered } from "../readiness/input.ts";
import { check, DeclaredFinding, Draft, refuse } from "./draft.ts";
import { Subject, validity } from "./subject.ts";

export { DeclaredFinding, Draft } from "./draft.ts";
export { asked, isAskedBy, mayBeNone, mayBePlanned, Subject, validity } from "./subject.ts";

const Signed = z.object({ by: UserId, at: Instant });

/** A dated look at a sample of the record by somebody who did not declare it. */
const Sample = Signed.extend({ sampledOn: LocalDate, sample: line(500) });

/** What the second person says. Only `attested` answers a gate, and only until it runs out. */
export const Attestation = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  Sample.extend({ state: z.literal("attested") }),
  Signed.extend({ state: z.literal("refused"), note: line(500) }),
  z.object({ state: z.literal("stale"), at: Instant, was: Sample }),
]);
export type Attestation = z.infer<typeof Attestation>;

/**
 * A record that a gate reads and that the client keeps outside of Tandem: declared by one person, a sample of it
 * attested by another. `confirmed` holds the findings that were attested last, which none can leave unnoticed.
 */
export const Info = z.object({
  standard: Standard,
  subject: Subject,
  declared: z.object({ draft: Draft, ...Signed.shape }),
  attestation: Attestation,
  confirmed: z.array(DeclaredFinding),
});
export type Info = z.infer<typeof Info>;

const same = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);

const unsettle = (attestation: Attestation, at: Instant): Attestation => {
  switch (attestation.state) {
    case "none":
    case "stale":
      return attestation;
    case "refused":
      return { state: "none" };
    case "attested": {
      const { state: _, ...was } = attestation;
      return { state: "stale", at, was };
    }
  }
};

/**
 * Declares where the record is kept and what is open in it, or declares it anew. A changed declaration takes the
 * attestation away; the same again changes nothing. Refuses, naming each place, what does not fit the gate.
 */
export const declare = (
  before: Info | null,
  { standard, subject, draft }: Pick<Info, "standard" | "subject"> & { draft: Draft },
  actor: Actor,
  now: Instant,
): Info => {
  check({ standard, subject }, draft, dateOf(now));
  if (before !== null && same(before.declared.draft, draft)) return before;
  return {
    standard,
    subject,
    declared: { draft, by: actor.userId, at: now },
    attestation: before === null ? { state: "none" } : unsettle(before.attestation, now),
    confirmed: before?.confirmed ?? [],
  };
};

/** What the second person found: the sample bears the declaration out, or it does not. */
export const Finding = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("attested"), sampledOn: LocalDate, sample: line(500) }),
  z.object({ outcome: z.literal("refused"), note: line(500) }),
]);
export type Finding = z.infer<typeof Finding>;

const checkSample = ({ declared, subject }: Info, sampledOn: LocalDate, today: LocalDate): void => {
  const { on } = declared.draft;
  const pointer = "/sampledOn";
  if (sampledOn > today) return refuse([{ pointer, detail: "Give today or an earlier date." }]);
  if (on <= today && sampledOn < on) {
    return refuse([{ pointer, detail: `The record is of ${on}; its sample cannot be older.` }]);
  }
  return addMonths(sampledOn, validity(subject).months) < today
    ? refuse([{ pointer, detail: "A sample this old answers for nothing any more." }])
    : undefined;
};

/**
 * Attests a dated sample of the record, or says why not. Refuses what nobody declared, the declarer's own work, and
 * a sample of a day that cannot be.
 */
export const attest = (info: Info | null, finding: Finding, actor: Actor, now: Instant): Info => {
  if (info === null) {
    throw new DomainError("record.not_declared", "Nobody has declared this record yet.");
  }
  if (info.declared.by === actor.userId) {
    throw new DomainError(
      "record.own_work",
      "You declared this record yourself. Someone else has to look at a sample of it.",
    );
  }
  const signed = { by: actor.userId, at: now };
  if (finding.outcome === "refused") {
    return { ...info, attestation: { state: "refused", note: finding.note, ...signed } };
  }
  const { sampledOn, sample } = finding;
  checkSample(info, sampledOn, dateOf(now));
  const { draft } = info.declared;
  return {
    ...info,
    attestation: { state: "attested", sampledOn, sample, ...signed },
    confirmed: draft.kind === "findings" ? draft.items : [],
  };
};

/** The last day on which an attested sample answers. */
export const validUntil = ({ subject, declared, attestation }: Info): LocalDate | null => {
  if (attestation.state !== "attested") return null;
  const { months, from } = validity(subject);
  return addMonths(from === "sample" ? attestation.sampledOn : declared.draft.on, months);
};

/** Where it stands on a date; only `attested` answers a gate. */
export const Standing = z.enum([...Unanswered.options, "attested"]);
export type Standing = z.infer<typeof Standing>;
export const standing = (info: Info, on: LocalDate): Standing => {
  const until = validUntil(info);
  if (until !== null) return until < on ? "expired" : "attested";
  switch (info.attestation.state) {
    case "refused":
    case "stale":
      return info.attestation.state;
    default:
      return "waiting";
  }
};
