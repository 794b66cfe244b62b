import { ofStandard, type StandardId, standardIds } from "@tandem/standards/catalogue";
import type { LocalDate } from "../kernel/time.ts";
import type { RegisterGateId } from "../readiness/gates/gate-id.ts";
import type { Reading, Records } from "../readiness/input.ts";
import type { Approved } from "./accept.ts";
import { acceptedOn, type Digest, nameOf } from "./digest.ts";
import { isWithin, position, type Rating } from "./rating.ts";
import type { Family } from "./risk.ts";

/** The client's own register of risks, as readiness looks at it. */
export type Register = {
  readonly risks: readonly Digest[];
  /** The method in force; null before the first approval. */
  readonly approved: Approved | null;
  /** A small organisation has nobody else to look at a rating. */
  readonly smallOrganisation: boolean;
};

/** What one question finds open in one risk; nothing where all is well. */
type Question = (risk: Digest) => readonly string[];

type Looked = {
  readonly register: Register;
  readonly on: LocalDate;
  /** Risks that count in the standard: those that were voided as mistakes never do. */
  readonly counted: readonly Digest[];
  readonly open: readonly Digest[];
};

const say = ({ number }: Digest, what: string): string[] => [`${nameOf(number)}: ${what}`];

/** ISO 27001 asks for risks to information and to its own system; 20000-1 for those of the services, security among them. */
const concerns = (standard: StandardId, { family, information }: Digest): boolean =>
  standard === "iso20000" ||
  information ||
  family === "organisation" ||
  family === "informationSecurity";

const noMethod = ["The risk method is not approved"];

const fits = ({ approved }: Register, rating: Rating): boolean =>
  approved !== null && isWithin(approved.method, rating);

/** Rated by the method in force, and seen by somebody else than who rated it. */
const assessed =
  (register: Register): Question =>
  (risk) => {
    if (risk.current === null) return say(risk, "not rated");
    if (!fits(register, risk.current.rating)) return say(risk, "rated by an earlier method");
    return risk.current.reviewed || register.smallOrganisation
      ? []
      : say(risk, "nobody else has reviewed the rating");
  };

/** Looked at again by the cadence of its band. */
const repeated =
  (on: LocalDate): Question =>
  (risk) => {
    if (risk.current === null) return say(risk, "not rated");
    return risk.reviewBy !== null && risk.reviewBy < on
      ? say(risk, `review was due on ${risk.reviewBy}`)
      : [];
  };

/** What is not known to lie within appetite is taken to lie above it: leaving a rating out must not help. */
const aboveAppetite = ({ approved }: Register, { current }: Digest): boolean =>
  approved === null ||
  current === null ||
  !isWithin(approved.method, current.rating) ||
  !position(approved.method, current.rating).band.withinAppetite;

const planned =
  (register: Register): Question =>
  (risk) => {
    if (!risk.treated) {
      if (!aboveAppetite(register, risk)) return [];
      const rating = risk.current === null ? "not rated, and" : "above appetite";
      return say(risk, `${rating} without a treatment`);
    }
    return risk.approved ? [] : say(risk, "the owner has not approved the treatment");
  };

const inTime =
  (on: LocalDate): Question =>
  (risk) => {
    const [first] = risk.due;
    return first !== undefined && first.on < on
      ? say(risk, `an action was due on ${first.on} and is not done`)
      : [];
  };

const treatedAboveAppetite = (register: Register, on: LocalDate): Question => {
  const [plan, time] = [planned(register), inTime(on)];
  return (risk) => (aboveAppetite(register, risk) ? [...plan(risk), ...time(risk)] : []);
};

const standings = {
  none: "nobody has accepted what remains",
  stale: "what remains has to be accepted again: what it rests on has changed",
  expired: "the acceptance has expired",
} as const;

const accepted =
  ({ approved }: Register, on: LocalDate): Question =>
  (risk) => {
    if (!risk.treated) return [];
    if (risk.residual === null) return say(risk, "what remains is not rated");
    const standing = acceptedOn(risk, approved?.version ?? 0, on);
    return standing === "current" ? [] : say(risk, standings[standing]);
  };

const resultsOf = (on: LocalDate): Question => {
  const time = inTime(on);
  return (risk) =>
    risk.treated && risk.residual === null ? say(risk, "what remains is not rated") : time(risk);
};

/** Families of which a standard asks for at least one risk, and how a person calls what is missing. */
const asked: Readonly<Record<"assessment" | "services", readonly (readonly [Family, string])[]>> = {
  assessment: [
    ["organisation", "No risk to the organisation is recorded"],
    ["serviceRequirements", "No risk of not meeting service requirements is recorded"],
    ["otherParties", "No risk from other parties is recorded"],
  ],
  services: [
    ["availability", "No risk to the availability of services is recorded"],
    ["continuity", "No risk to the continuity of services is recorded"],
    ["informationSecurity", "No security risk of services is recorded"],
  ],
};

const missing = ({ counted }: Looked, families: (typeof asked)["assessment"]): string[] =>
  families.flatMap(([family, words]) =>
    counted.some((risk) => risk.family === family) ? [] : [words],
  );

/** The day of the youngest rating: the record that a gate rests on. */
const dayOf = (risks: readonly Digest[], on: LocalDate): LocalDate =>
  risks.reduce<LocalDate | null>(
    (youngest, { current }) =>
      current !== null && (youngest === null || current.on > youngest) ? current.on : youngest,
    null,
  ) ?? on;

const ask = ({ open, on }: Looked, question: Question, also: readonly string[] = []): Reading => ({
  on: dayOf(open, on),
  open: [...also, ...open.flatMap(question)],
  own: true,
});

/** Controls for which no owner has approved a treatment with an action that is still to come. */
const untreatedControls = ({ open, on }: Looked): Reading => {
  const covered = new Set(
    open
      .filter(({ approved, due }) => approved && due.some((action) => action.on >= on))
      .flatMap(({ controls }) => controls),
  );
  const controls = ofStandard("iso27001").filter(({ kind }) => kind === "control");
  return {
    on: dayOf(open, on),
    open: controls.filter(({ key }) => !covered.has(key)).map(({ key }) => key),
    own: true,
  };
};

const services: ReadonlySet<Family> = new Set(asked.services.map(([family]) => family));

const serviceRisks = (looked: Looked): Reading => {
  const open = looked.open.filter(({ family }) => services.has(family));
  return ask({ ...looked, open }, repeated(looked.on), missing(looked, asked.services));
};

type Readings = Partial<Record<RegisterGateId, Reading>>;

const inBoth = (looked: Looked): Readings => {
  const { register, on } = looked;
  const unknown = register.approved === null ? noMethod : [];
  return {
    risksTreated: ask(looked, treatedAboveAppetite(register, on), unknown),
    residualsAccepted: ask(looked, accepted(register, on), unknown),
  };
};

const inSecurity = (looked: Looked): Readings => {
  const { register, on, counted } = looked;
  const unknown = [
    ...(register.approved === null ? noMethod : []),
    ...(counted.length === 0 ? ["No risk to information is recorded"] : []),
  ];
  return {
    ...inBoth(looked),
    riskAssessmentApproved: ask(looked, assessed(register), unknown),
    treatmentPlanApproved: ask(looked, planned(register), unknown),
    riskAssessmentRepeated: ask(looked, repeated(on), unknown),
    treatmentResultsRecorded: ask(looked, resultsOf(on), unknown),
    unmetControlsTreated: untreatedControls(looked),
  };
};

const inServices = (looked: Looked): Readings => {
  const { register } = looked;
  const unknown = register.approved === null ? noMethod : [];
  return {
    ...inBoth(looked),
    riskAssessmentApproved: ask(looked, assessed(register), [
      ...unknown,
      ...missing(looked, asked.assessment),
    ]),
    serviceRisksAssessed: serviceRisks(looked),
  };
};

const look = (register: Register, standard: StandardId, on: LocalDate): Looked => {
  const counted = register.risks
    .filter((risk) => risk.kind === "risk" && risk.state !== "void" && concerns(standard, risk))
    .toSorted((a, b) => a.number - b.number);
  return { register, on, counted, open: counted.filter(({ state }) => state === "open") };
};

/**
 * What the client's own register of risks says to the gates of ISO 27001 6.1.2, 6.1.3, 8.2 and 8.3 and of
 * ISO 20000-1 6.1, 8.7.1, 8.7.2 and 8.7.3.2 on a date. Nothing while there is no risk in it: then what is declared of
 * a register kept elsewhere answers. From the first risk on it answers for both standards, whatever is declared.
 */
export const readings = (register: Register, on: LocalDate): Records => {
  const kept = register.risks.some(({ kind, state }) => kind === "risk" && state !== "void");
  if (!kept) return {};
  const of: Readonly<Record<StandardId, (looked: Looked) => Readings>> = {
    iso27001: inSecurity,
    iso20000: inServices,
  };
  return Object.fromEntries(
    standardIds.map((standard) => [standard, of[standard](look(register, standard, on))]),
  );
};
