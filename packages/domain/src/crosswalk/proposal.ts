import type { RequirementKey } from "@tandem/standards/catalogue";
import type { Relation } from "@tandem/standards/crosswalk";
import * as Assessment from "../assessment/assessment.ts";
import { noteLength } from "../assessment/lanes.ts";
import type { Links } from "./links.ts";
import { carriesAnswer } from "./sharing.ts";

/** What is known of a requirement, touched or not. */
export type Known = (key: RequirementKey) => Assessment.Info;

/** One of the requirements an answer may be taken from. Only an `answered` one gives anything. */
export type Part = {
  readonly key: RequirementKey;
  readonly relation: Relation;
} & (
  | { readonly state: "answered"; readonly claim: Assessment.Claim }
  | { readonly state: "unanswered" | "undecided" | "excluded" }
);
export type Answered = Extract<Part, { state: "answered" }>;

/**
 * What the other standard proposes for a requirement. `ready`: all parts are answered, and the lowest of them is
 * the rating. `incomplete`: some are not. `none`: nothing there carries an answer.
 */
export type Proposal =
  | { readonly state: "none" }
  | {
      readonly state: "incomplete";
      readonly parts: readonly Part[];
      readonly missing: readonly RequirementKey[];
    }
  | {
      readonly state: "ready";
      readonly parts: readonly Answered[];
      readonly rating: Assessment.Rating;
      /** Where that rating comes from. */
      readonly lowest: readonly RequirementKey[];
    };

const isControl = (key: RequirementKey): boolean => key.startsWith("iso27001:A.");

/** A control nobody has decided on gives nothing, even where it is rated: it may turn out not to apply. */
const partOf = (key: RequirementKey, relation: Relation, info: Assessment.Info): Part => {
  const { applicability, claim } = info;
  if (applicability.decision === "excluded") return { key, relation, state: "excluded" };
  if (isControl(key) && applicability.decision === "undecided") {
    return { key, relation, state: "undecided" };
  }
  return claim === null
    ? { key, relation, state: "unanswered" }
    : { key, relation, state: "answered", claim };
};

/** The requirements an answer may be taken from, and what each gives. `supports` gives evidence, never an answer. */
export const parts = (key: RequirementKey, links: Links, known: Known): readonly Part[] =>
  links
    .of(key)
    .filter(carriesAnswer)
    .map((counterpart) => partOf(counterpart.key, counterpart.relation, known(counterpart.key)));

const isAnswered = (part: Part): part is Answered => part.state === "answered";

const { options: scale } = Assessment.Rating;
const lower = (a: Assessment.Rating, b: Assessment.Rating): Assessment.Rating =>
  scale.indexOf(a) < scale.indexOf(b) ? a : b;

/**
 * What the other standard says of a requirement, whether or not it has an answer of its own: the lowest of its
 * parts, once all of them are answered. Applicability is never shared.
 */
export const propose = (key: RequirementKey, links: Links, known: Known): Proposal => {
  const all = parts(key, links, known);
  const answered = all.filter(isAnswered);
  const [first, ...others] = answered;
  if (all.length === 0) return { state: "none" };
  if (first === undefined || answered.length < all.length) {
    const missing = all.filter((part) => !isAnswered(part)).map((part) => part.key);
    return { state: "incomplete", parts: all, missing };
  }
  const rating = others.reduce(
    (least, { claim }) => lower(least, claim.rating),
    first.claim.rating,
  );
  const lowest = answered.filter(({ claim }) => claim.rating === rating).map((part) => part.key);
  return { state: "ready", parts: answered, rating, lowest };
};

/**
 * What is proposed to the client: nothing where the requirement has its own answer or is excluded. Until it is
 * confirmed the requirement counts as not answered.
 */
export const proposal = (info: Assessment.Info, links: Links, known: Known): Proposal =>
  info.claim !== null || !Assessment.applies(info)
    ? { state: "none" }
    : propose(info.requirement, links, known);

/** The beginning of a text, marked as such where it is cut, and never in the middle of a character. */
const beginning = (text: string, length: number): string =>
  text.length <= length
    ? text
    : `${text
        .slice(0, length - 1)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd()}…`;

/**
 * What a confirmed answer keeps of where it came from. The notes share the room of one, so that a row stays small: a
 * single source keeps its whole note.
 */
export const basisOf = (answered: readonly Answered[]): Assessment.Basis =>
  answered.map(({ key, claim: { rating, at, note } }) => ({
    requirement: key,
    rating,
    at,
    note: beginning(note, Math.floor(noteLength / answered.length)),
  }));
