import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { addMonths } from "../kernel/months.ts";
import { dateOf, type Instant, type LocalDate } from "../kernel/time.ts";
import { type Now, standing, type Standing } from "./acceptance.ts";
import type { Method } from "./method/method.ts";
import { position, type Rating } from "./rating.ts";
import { demandOpen, type Info } from "./risk.ts";
import { substance } from "./treatment.ts";

/** A method as approved, with the number of its version. */
export type Approved = { readonly version: number; readonly method: Method };

/** What an acceptance given now would rest on, under this version of the method. */
export const restsOn = (info: Info, version: number): Now => ({
  residual: info.residual?.rating ?? null,
  methodVersion: version,
  owner: info.description.owner,
  treatment: substance(info.treatment),
});

/** Whether the residual risk is accepted on a date. */
export const acceptance = (info: Info, version: number, on: LocalDate): Standing =>
  standing(info.acceptances, restsOn(info, version), on);

const demandOwner = ({ description }: Info, { userId }: Actor): void => {
  if (description.owner === userId) return;
  throw new DomainError(
    "risk.not_owner",
    "Only the owner of a risk accepts what remains of it, or sends it back.",
  );
};

/** A name on paper accepts nothing: only a member can be asked. */
const demandMember = ({ description: { owner, ownerName } }: Info): void => {
  if (owner !== null) return;
  throw new DomainError(
    "risk.owner_not_member",
    `“${ownerName}” owns this risk and is not a member yet. Name a member as its owner, who can accept what remains.`,
  );
};

/** What remains of a treated risk. Refuses where nothing is decided or what remains is not rated. */
const acceptable = ({ treatment, residual }: Info): Rating => {
  if (treatment.option !== "undecided" && residual !== null) return residual.rating;
  throw new DomainError(
    "risk.not_treated",
    "Decide on a treatment and rate what remains before you accept it.",
  );
};

/**
 * Asks the owner to accept what remains, with a word about it. Refuses a risk without treatment or residual, one whose
 * owner is no member yet, and one whose owner has been asked already.
 */
export const ask = (info: Info, note: string, actor: Actor, now: Instant): Info => {
  demandOpen(info);
  acceptable(info);
  demandMember(info);
  if (info.asked !== null) {
    throw new DomainError("risk.already_asked", "The owner has been asked already.");
  }
  return { ...info, asked: { by: actor.userId, at: now, note }, sentBack: null };
};

/**
 * Asks again by itself where an acceptance no longer holds, because what it rested on has changed or its time is over.
 * Leaves a risk as it is that was never accepted, whose owner is no member, is asked or has sent it back, or that is not
 * open.
 */
export const askAgain = (info: Info, version: number, now: Instant): Info => {
  const { state, treatment, residual, asked, sentBack } = info;
  const decided = treatment.option !== "undecided" && residual !== null;
  if (state.state !== "open" || !decided || asked !== null || sentBack !== null) return info;
  if (info.description.owner === null) return info;
  const { state: stands } = acceptance(info, version, dateOf(now));
  return stands === "stale" || stands === "expired"
    ? { ...info, asked: { by: null, at: now, note: "" } }
    : info;
};

/** The owner does not accept what remains, and says why. Refuses anyone but the owner. */
export const sendBack = (info: Info, reason: string, actor: Actor, now: Instant): Info => {
  demandOpen(info);
  demandOwner(info, actor);
  acceptable(info);
  return { ...info, asked: null, sentBack: { by: actor.userId, at: now, reason } };
};

/**
 * The owner accepts the residual risk for a time (ISO 27001 6.1.3 f), within the authority that the method gives for
 * its band. What it rests on is frozen with it. Refuses anyone but the owner, a risk without treatment or residual,
 * a band that top management accepts, and an end that is past or later than the band's review.
 */
export const accept = (
  info: Info,
  consent: { readonly reason: string; readonly until: LocalDate; readonly topManagement: boolean },
  approved: Approved,
  actor: Actor,
  now: Instant,
): Info => {
  demandOpen(info);
  demandOwner(info, actor);
  const residual = acceptable(info);
  const basis = { ...restsOn(info, approved.version), owner: actor.userId, residual };
  const { band } = position(approved.method, residual);
  if (band.accepts === "topManagement" && !consent.topManagement) {
    throw new DomainError(
      "risk.authority_missing",
      `A residual risk in “${band.label}” is accepted by top management.`,
    );
  }
  const today = dateOf(now);
  const longest = addMonths(today, band.reviewMonths);
  if (consent.until <= today || consent.until > longest) {
    const detail = `Give a date after today and not after ${longest}: the method reviews “${band.label}” at least that often.`;
    throw new DomainError("risk.acceptance_period_invalid", detail, {
      errors: [{ pointer: "/until", detail }],
    });
  }
  const { reason, until } = consent;
  const accepted = {
    by: actor.userId,
    at: now,
    reason,
    until,
    basis: { ...basis, band: band.label },
  };
  return {
    ...info,
    acceptances: [...info.acceptances, accepted],
    asked: null,
    sentBack: null,
  };
};
