import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { addMonths } from "../kernel/months.ts";
import { dateOf, type Instant, type LocalDate } from "../kernel/time.ts";
import { type Now, standing, type Standing } from "./acceptance.ts";
import type { Method } from "./method/method.ts";
import { position } from "./rating.ts";
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

const refuse = (code: "risk.not_owner" | "risk.authority_missing", message: string): never => {
  throw new DomainError(code, message);
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
  if (info.description.owner !== actor.userId) {
    refuse("risk.not_owner", "Only the owner of a risk accepts what remains of it.");
  }
  const basis = restsOn(info, approved.version);
  if (info.treatment.option === "undecided" || basis.residual === null) {
    throw new DomainError(
      "risk.not_treated",
      "Decide on a treatment and rate what remains before you accept it.",
    );
  }
  const { band } = position(approved.method, basis.residual);
  if (band.accepts === "topManagement" && !consent.topManagement) {
    refuse(
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
  const frozen = { ...basis, residual: basis.residual, band: band.label };
  const accepted = { by: actor.userId, at: now, reason, until, basis: frozen };
  return { ...info, acceptances: [...info.acceptances, accepted] };
};
