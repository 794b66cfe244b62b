import type { OutsideRecord } from "./queries.ts";

type Standing = OutsideRecord["standing"];
type Finding = { grade: "major" | "minor" | "opportunity"; state: string };

export const standingWords: Readonly<Record<Standing, string>> = {
  waiting: "Waiting for a second person",
  attested: "Attested",
  refused: "Not confirmed",
  stale: "Changed since it was attested",
  expired: "Attested too long ago",
};

export const gradeWords: Readonly<Record<Finding["grade"], string>> = {
  major: "Major",
  minor: "Minor",
  opportunity: "Opportunity",
};

export const progressWords: Readonly<Record<string, string>> = {
  open: "Open",
  planned: "Plan accepted",
  corrected: "Correction verified",
  closed: "Closed",
};
