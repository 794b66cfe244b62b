import type { RiskRow } from "./queries.ts";

export const families = {
  informationSecurity: "Information security",
  serviceRequirements: "Not meeting service requirements",
  availability: "Availability",
  continuity: "Continuity",
  otherParties: "Other parties",
  organisation: "Organisation",
} as const satisfies Record<RiskRow["family"], string>;

export const optionNames = {
  undecided: "Undecided",
  modify: "Modify",
  retain: "Retain",
  avoid: "Avoid",
  share: "Share",
} as const satisfies Record<RiskRow["option"], string>;

export const levelNames = {
  inherent: "Inherent",
  current: "Current",
  target: "Target",
  residual: "Residual",
} as const;
export type LevelName = keyof typeof levelNames;

export const levelMeanings = {
  inherent: "As if no control were there. Optional.",
  current: "As it is today, with the controls you have.",
  target: "Where you want it to be.",
  residual: "What remains once the treatment is done.",
} as const satisfies Record<LevelName, string>;

export const actWords: Readonly<Record<string, string>> = {
  "risk.created": "Added",
  "risk.described": "Described",
  "risk.rated": "Rated",
  "risk.rerated": "Carried over to other scales",
  "risk.reviewed": "Rating reviewed",
  "risk.linked": "Links changed",
  "risk.review_set": "Review date set",
  "risk.looked_at": "Looked at again, and still right",
  "risk.treated": "Treatment changed",
  "risk.progressed": "Progress of an action said",
  "risk.asked": "Acceptance asked for",
  "risk.asked_again": "Acceptance asked for again",
  "risk.lapsed": "Acceptance no longer held, and asked for again",
  "risk.accepted": "Residual accepted",
  "risk.sent_back": "Residual not accepted",
  "risk.closed": "Closed",
  "risk.reopened": "Opened again",
  "risk.void_asked": "Voiding asked for",
  "risk.void_agreed": "Voided",
  "risk.void_refused": "Left in the register",
};
