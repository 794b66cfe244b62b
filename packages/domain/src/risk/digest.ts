import { z } from "zod";
import { RiskId, UserId } from "../kernel/id.ts";
import { dateOf, LocalDate } from "../kernel/time.ts";
import { restsOn } from "./accept.ts";
import { type Acceptance, Change, changes, type Standing } from "./acceptance.ts";
import { Rating } from "./rating.ts";
import { Family, type Info } from "./risk.ts";
import { actionsOf, controlsOf } from "./treatment.ts";

/** What people call a risk: R-12. */
export const nameOf = (number: number): string => `R-${number}`;

/**
 * Where the last acceptance of a risk stands, as far as the risk alone tells: `changed` names what it rested on and
 * what is different now. The method and the date are looked at when it is read.
 */
const Accepted = z.object({
  until: LocalDate,
  methodVersion: z.int().min(1),
  changed: z.array(Change),
});

/**
 * One risk as small as it can be told to whoever reads a whole register at once: readiness, the Statement of
 * Applicability, reminders. It follows from the risk alone and is written beside it.
 */
export const Digest = z.object({
  id: RiskId,
  number: z.int().min(1),
  title: z.string().default(""),
  kind: z.enum(["risk", "opportunity"]),
  family: Family,
  /** Whether confidentiality, integrity or availability is affected. */
  information: z.boolean(),
  state: z.enum(["open", "closed", "void"]),
  current: z.object({ rating: Rating, on: LocalDate, reviewed: z.boolean() }).nullable(),
  residual: Rating.nullable(),
  reviewBy: LocalDate.nullable(),
  treated: z.boolean(),
  /** Whether the owner has approved the treatment as it stands (ISO 27001 6.1.3 f). */
  approved: z.boolean(),
  accepted: Accepted.nullable(),
  /** Whether the owner is asked to accept what remains. */
  asked: z.boolean(),
  /** Null while the owner is a name and no member. */
  owner: UserId.nullable(),
  /** When the actions that are not done are due and who does them, the earliest first. */
  due: z.array(z.object({ on: LocalDate, owner: UserId.nullable() })),
  controls: z.array(z.string()),
  /** What another register calls it. */
  reference: z.string().default(""),
});
export type Digest = z.infer<typeof Digest>;

/** What the last acceptance rested on and is no longer so; the version of the method is left out. */
const changedSince = (info: Info, { basis }: Acceptance): Change[] =>
  changes(basis, restsOn(info, basis.methodVersion));

const stateOf = ({ state: { state } }: Info): Digest["state"] =>
  state === "voidAsked" ? "open" : state;

/** Tells a risk as small as readers of a whole register need it. */
export const digest = (info: Info): Digest => {
  const { id, number, description, current, treatment } = info;
  const { confidentiality, integrity, availability } = description.affects;
  const last = info.acceptances.at(-1);
  const changed = last === undefined ? [] : changedSince(info, last);
  const treated = treatment.option !== "undecided";
  return {
    id,
    number,
    title: description.title,
    kind: description.kind,
    family: description.family,
    owner: description.owner,
    information: confidentiality || integrity || availability,
    state: stateOf(info),
    current: current && {
      rating: current.rating,
      on: dateOf(current.at),
      reviewed: current.reviewed !== null,
    },
    residual: info.residual?.rating ?? null,
    reviewBy: info.reviewBy,
    treated,
    approved:
      treated && last !== undefined && !changed.includes("owner") && !changed.includes("treatment"),
    accepted:
      last === undefined
        ? null
        : { until: last.until, methodVersion: last.basis.methodVersion, changed },
    asked: info.asked !== null,
    due: actionsOf(treatment)
      .filter(({ progress }) => progress !== "done")
      .map(({ due: on, owner }) => ({ on, owner }))
      .toSorted((a, b) => a.on.localeCompare(b.on)),
    controls: [...controlsOf(treatment)],
    reference: description.reference,
  };
};

/** Where the acceptance of what remains stands on a date, by the method in force: as `acceptance` says of the risk. */
export const acceptedOn = (
  { accepted }: Digest,
  version: number,
  on: LocalDate,
): Standing["state"] => {
  if (accepted === null) return "none";
  if (accepted.changed.length > 0 || accepted.methodVersion !== version) return "stale";
  return accepted.until < on ? "expired" : "current";
};
