import { find } from "@tandem/contract/standards/catalogue";

import { controlsOf } from "./preview-words.ts";
import type { ImportAnswer, Legacy, Question } from "./queries.ts";

type Fate = Legacy["sources"][number]["fate"];

export const fateWords: Readonly<Record<Fate, string>> = {
  taken: "Taken as it is",
  joined: "Joined with rows that agree",
  asked: "Asked about",
  answered: "Decided by you",
  left: "Left as it is, by you",
  waits: "Waits for a row with an error",
  skip: "Decides nothing",
  error: "Has an error",
};

/** A control of 2022 as the catalogue calls it. */
export const titleOf = (key: Question["requirement"]): string => {
  const control = find(key);
  return control === undefined ? key : `${control.id} ${control.title}`;
};

/** Its number alone. */
export const numberOf = (key: Question["requirement"]): string => find(key)?.id ?? key;

const list = (ids: readonly string[]): string =>
  ids.length < 2 ? ids.join("") : `${ids.slice(0, -1).join(", ")} and ${ids.at(-1)}`;

/** Why a person is asked, in sentences. */
export const reasonsFor = ({ reasons, sources, undecided }: Question): string[] => {
  const ids = sources.map(({ id }) => id);
  const decisions = new Set(sources.map(({ decision }) => decision));
  const said = {
    differ:
      decisions.size > 1
        ? `${list(ids)} became this one control, and the file decides them differently.`
        : `${list(ids)} became this one control, each with a justification of its own.`,
    split: `A control of 2013 was split, and this is one of those it became. Say whether its decision holds here too.`,
    partial: `${list(undecided)} became this control too, and the file does not decide ${undecided.length === 1 ? "it" : "them"}.`,
  };
  return reasons.map((reason) => said[reason]);
};

export type Draft = Omit<ImportAnswer, "decision"> & {
  readonly decision: ImportAnswer["decision"] | "";
};

/** What stands in the fields of a question before anyone touches them: the answer, or the proposal. */
export const draftOf = ({ requirement, proposal, answer }: Question): Draft =>
  answer ?? {
    requirement,
    decision: proposal.decision ?? "",
    justification: proposal.justification,
  };

const mostCharacters = 1_000;

/** What is wrong with an answer, by its field. */
export const complaintsAbout = ({
  decision,
  justification,
}: Draft): { readonly decision?: string; readonly justification?: string } => {
  if (decision === "") return { decision: "Choose what holds for this control." };
  if (decision === "leave") return {};
  if (decision === "excluded" && !/[\p{L}\p{N}]/u.test(justification)) {
    return { justification: "Say why this control is excluded." };
  }
  return justification.length > mostCharacters
    ? { justification: `${justification.length} characters; at most ${mostCharacters} are kept.` }
    : {};
};

/** The answers, once none has a complaint; null before. */
export const answersOf = (drafts: readonly Draft[]): ImportAnswer[] | null => {
  const answers = drafts.flatMap(({ decision, ...rest }) =>
    decision === "" ? [] : [{ ...rest, decision }],
  );
  const complete = drafts.every((draft) => Object.keys(complaintsAbout(draft)).length === 0);
  return complete ? answers : null;
};

/** What is carried over and what is asked, in a sentence. */
export const editionSentence = ({ sources, questions }: Legacy): string => {
  const plain = sources.filter(({ fate }) => fate === "taken" || fate === "joined").length;
  const rows = `${plain} of ${sources.length} rows are carried over as they are.`;
  return questions.length === 0
    ? `${rows} Nothing is left to ask.`
    : `${rows} ${controlsOf(questions.length)} of 2022 ${questions.length === 1 ? "needs" : "need"} a decision of yours.`;
};
