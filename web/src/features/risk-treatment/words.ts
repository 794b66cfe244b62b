import type { Treatment } from "./queries.ts";

type Option = Treatment["treatment"]["option"];
type Change = Treatment["standing"]["changed"][number];

/** The options of treatment, as a person reads them. */
export const optionNames: Readonly<Record<Option, string>> = {
  undecided: "Not decided",
  modify: "Modify",
  retain: "Retain",
  avoid: "Avoid",
  share: "Share",
};

/** What each option means, for somebody who meets the word for the first time. */
export const optionMeanings: Readonly<Record<Option, string>> = {
  undecided: "Nobody has decided what to do about it.",
  modify: "Do something that makes it less likely or less harmful.",
  retain: "Leave it as it is, knowingly.",
  avoid: "Stop doing what brings it about.",
  share: "Let somebody else carry a part of it, by contract or insurance.",
};

export const progressNames = { planned: "Planned", started: "Started", done: "Done" } as const;

/** What has changed since an acceptance. */
export const changeNames: Readonly<Record<Change, string>> = {
  residual: "what remains",
  method: "the risk method",
  owner: "the owner",
  treatment: "the treatment",
};
