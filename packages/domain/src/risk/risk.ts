import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { Requirement } from "../assessment/assessment.ts";
import { DomainError } from "../kernel/error.ts";
import { RiskId, UserId } from "../kernel/id.ts";
import { owned } from "../kernel/owner.ts";
import { line, prose } from "../kernel/text.ts";
import { addMonths } from "../kernel/months.ts";
import { dateOf, Instant, LocalDate } from "../kernel/time.ts";
import { Acceptance, Asked, SentBack } from "./acceptance.ts";
import { Level } from "./level.ts";
import { Links, none } from "./links.ts";
import type { Method } from "./method/method.ts";
import { demandWithin, position, type Rating, same } from "./rating.ts";
import { Treatment } from "./treatment.ts";

export { Level } from "./level.ts";

/** What a risk is about (domain §4). */
export const Family = z.enum([
  "organisation",
  "informationSecurity",
  "serviceRequirements",
  "availability",
  "continuity",
  "otherParties",
]);
export type Family = z.infer<typeof Family>;

/** What a person writes about a risk; everything that is not a judgement. */
export const Description = z.object({
  kind: z.enum(["risk", "opportunity"]),
  family: Family,
  title: line(200),
  cause: prose(1_000),
  event: prose(1_000),
  consequence: prose(1_000),
  threat: prose(300),
  vulnerability: prose(500),
  affects: z.object({
    confidentiality: z.boolean(),
    integrity: z.boolean(),
    availability: z.boolean(),
  }),
  serviceObjectives: prose(500),
  customers: z.array(line(120)).max(20),
  existingControls: z.object({ requirements: z.array(Requirement).max(40), text: prose(1_000) }),
  owner: owned.owner,
  /** Who owns it as a paper says, while that is no member; empty in risks stored before there was such a name. */
  ownerName: owned.ownerName.default(""),
  /** What another register calls it, such as R-005; empty where it comes from none. */
  reference: prose(60).default(""),
  /** What it concerns as a paper says, beside the assets it is joined to. */
  assetName: prose(300).default(""),
});
export type Description = z.infer<typeof Description>;

const Signed = z.object({ by: UserId, at: Instant });

/** A risk is looked at until it is closed, or voided as a mistake; it is never deleted. */
export const State = z.discriminatedUnion("state", [
  z.object({ state: z.literal("open") }),
  Signed.extend({ state: z.literal("closed"), reason: line(500) }),
  Signed.extend({ state: z.literal("voidAsked"), reason: line(500) }),
  Signed.extend({ state: z.literal("void"), reason: line(500), asked: Signed }),
]);
export type State = z.infer<typeof State>;

/** One risk or opportunity (ISO 27001 6.1.2 c, ISO 20000-1 6.1.2). `number` is what people call it: 12 in R-12. */
export const Info = z.object({
  id: RiskId,
  number: z.int().min(1),
  description: Description,
  inherent: Level.nullable(),
  current: Level.nullable(),
  target: Level.nullable(),
  residual: Level.nullable(),
  treatment: Treatment,
  /** Risks stored before there were links have none. */
  links: Links.default(none),
  acceptances: z.array(Acceptance),
  /** Risks stored before anybody could be asked have neither. */
  asked: Asked.nullable().default(null),
  sentBack: SentBack.nullable().default(null),
  reviewBy: LocalDate.nullable(),
  state: State,
  raised: Signed,
});
export type Info = z.infer<typeof Info>;

/** The four judgements of a risk. */
export type LevelName = "inherent" | "current" | "target" | "residual";

/** A new risk: described and owned, not rated, nothing decided. */
export const create = (
  identity: { readonly id: RiskId; readonly number: number },
  description: Description,
  actor: Actor,
  now: Instant,
): Info => ({
  ...identity,
  description,
  inherent: null,
  current: null,
  target: null,
  residual: null,
  treatment: { option: "undecided" },
  links: none,
  acceptances: [],
  asked: null,
  sentBack: null,
  reviewBy: null,
  state: { state: "open" },
  raised: { by: actor.userId, at: now },
});

/** Refuses every change of a risk that is closed or void. */
export const demandOpen = (info: Info): void => {
  if (info.state.state !== "open" && info.state.state !== "voidAsked") {
    throw new DomainError(
      "risk.not_open",
      "This risk is no longer open. Open it again before you change it.",
    );
  }
};

/** Changes what is written about it. An acceptance by another owner, if there is one, becomes stale by itself. */
export const describe = (info: Info, description: Description): Info => {
  demandOpen(info);
  return { ...info, description };
};

/**
 * Rates it, signed. The same rating again changes nothing, so its review by someone else stays. A new current rating
 * sets the next review by the cadence of its band. Refuses levels that the method does not have; `null` takes the
 * rating back, and the risk counts as not rated.
 */
export const rate = (
  info: Info,
  judged: { readonly level: LevelName; readonly rating: Rating | null },
  method: Method,
  actor: Actor,
  now: Instant,
): Info => {
  demandOpen(info);
  const { level, rating } = judged;
  if (rating === null) return { ...info, [level]: null };
  demandWithin(method, rating);
  if (same(info[level]?.rating ?? null, rating)) return info;
  const rated = { ...info, [level]: { rating, by: actor.userId, at: now, reviewed: null } };
  if (level !== "current") return rated;
  const { reviewMonths } = position(method, rating).band;
  return { ...rated, reviewBy: addMonths(dateOf(now), reviewMonths) };
};

/** Someone else has looked at a rating and agrees. Refuses one's own, and what is not rated. */
export const review = (info: Info, level: LevelName, actor: Actor, now: Instant): Info => {
  demandOpen(info);
  const rated = info[level];
  if (rated === null) throw new DomainError("risk.not_rated", "There is no rating to review yet.");
  if (rated.by === actor.userId) {
    throw new DomainError(
      "risk.own_work",
      "You gave this rating yourself. Someone else has to review it.",
    );
  }
  return { ...info, [level]: { ...rated, reviewed: { by: actor.userId, at: now } } };
};

/** Decides how it is treated. Nobody is asked any longer to accept what remains of a risk about which nothing is decided. */
export const treat = (info: Info, treatment: Treatment): Info => {
  demandOpen(info);
  const asked = treatment.option === "undecided" ? null : info.asked;
  return { ...info, treatment, asked };
};

/** Says when it is looked at again, where that is to be earlier or later than the cadence of its band says. */
export const reviewOn = (info: Info, reviewBy: LocalDate): Info => {
  demandOpen(info);
  return { ...info, reviewBy };
};
