import type { Applicability } from "../../assessment/lanes.ts";
import { saysSomething } from "../../kernel/text.ts";
import type { Facts } from "../facts.ts";
import { counted } from "../items.ts";
import { percent } from "../percent.ts";
import { type Context, type Judged, type Outcome, unlessOpen } from "./outcome.ts";

const isControl = ({ requirement }: Judged): boolean => requirement.kind === "control";
const key = ({ requirement }: Judged): string => requirement.key;

/** Not there, or there and rated Not: the same to whoever asks whether anything is done. */
const unmet = (rating: string | null): boolean => rating === null || rating === "N";

/** No requirement of clauses 4 to 10 rated Not or without a rating that counts, in either lane. */
export const askClauses = ({ judged }: Context): Outcome => {
  const clauses = judged.filter((each) => !isControl(each));
  const claimed = clauses.filter((each) => unmet(each.claimed.rating));
  const verified = clauses.filter((each) => unmet(each.verified.rating));
  const open = clauses.filter((each) => claimed.includes(each) || verified.includes(each));
  const detail =
    `${counted(clauses.length, "requirement")}: ${claimed.length} not achieved or not answered ` +
    `as claimed, ${verified.length} not achieved or not confirmed as verified.`;
  return unlessOpen(open.map(key), { kind: "assessments" }, detail);
};

/** What a gate adds where it asks for what the client has set itself. */
export const asSet = ({ ownSettings }: Facts): string =>
  ownSettings ? " (set for this client)" : "";

/** The verified score against what the client has set. */
export const askVerified = ({ facts, verified }: Context): Outcome => {
  const { verifiedAtLeast } = facts.settings;
  return {
    state: verified >= verifiedAtLeast ? "met" : "open",
    reads: { kind: "assessments" },
    detail: `${percent(verified)} verified, at least ${percent(verifiedAtLeast)} needed${asSet(facts)}.`,
    open: [],
  };
};

/** Whether each control has been decided to apply or not (ISO 27001 6.1.3 d). */
export const askDecided = ({ facts, judged }: Context): Outcome => {
  const controls = judged.filter(isControl);
  const open = controls.filter(
    ({ requirement }) => facts.assessment(requirement.key).applicability.decision === "undecided",
  );
  const detail = `${controls.length - open.length} of ${counted(controls.length, "control")} decided.`;
  return unlessOpen(open.map(key), { kind: "controls" }, detail);
};

/** A reason from the list says why a control applies as well as a sentence does. */
const justified = (decided: Exclude<Applicability, { decision: "undecided" }>): boolean =>
  saysSomething(decided.justification) ||
  (decided.decision === "applicable" && (decided.reasons ?? []).length > 0);

/** Whether the Statement of Applicability says why of every decision, and how far each applicable control is. */
export const askStatement = ({ facts, judged }: Context): Outcome => {
  const controls = judged.filter(isControl);
  const open = controls.filter(({ requirement }) => {
    const { applicability, claim } = facts.assessment(requirement.key);
    if (applicability.decision === "undecided") return true;
    const unsaid = applicability.decision === "applicable" && claim === null;
    return unsaid || !justified(applicability);
  });
  const detail =
    `${controls.length - open.length} of ${counted(controls.length, "control")} ` +
    "with a justification and, where applicable, a status.";
  return unlessOpen(open.map(key), { kind: "controls" }, detail);
};

/**
 * Applicable controls rated Not in a lane. One that the client has not answered is taken as Not: leaving an
 * answer out must not help.
 */
export const unmetControls = ({ judged }: Context): readonly string[] =>
  judged
    .filter(isControl)
    .filter(
      ({ claimed, verified }) =>
        (claimed.applicable && unmet(claimed.rating)) || verified.rating === "N",
    )
    .map(key);
