/** The day on which a stage begins is 2040-03-05. */
const days = {
  current: { from: "2040-03-01", until: "2040-03-05" },
  early: { from: "2040-03-06", until: "2040-03-31" },
  late: { from: "2040-02-01", until: "2040-03-04" },
};

/** Everyone who tries every route. All but the stranger have their seat in the first firm or its first client. */
export const people = {
  firmOwner: "owner@one.example",
  consultant: "assigned@one.example",
  unassigned: "unassigned@one.example",
  clientAdmin: "admin@a.example",
  contributor: "contributor@a.example",
  viewer: "viewer@a.example",
  auditor: "auditor@a.example",
  reviewer: "reviewer@a.example",
  earlyAuditor: "early@a.example",
  lateAuditor: "late@a.example",
  stranger: "stranger@nowhere.example",
} as const;
export type Who = keyof typeof people;

/** What each of them is granted in the client. */
export const grants = {
  [people.clientAdmin]: "clientAdmin",
  [people.contributor]: "contributor",
  [people.viewer]: "viewer",
  [people.auditor]: days.current,
  [people.reviewer]: { reviewing: days.current },
  [people.earlyAuditor]: days.early,
  [people.lateAuditor]: days.late,
} as const;
