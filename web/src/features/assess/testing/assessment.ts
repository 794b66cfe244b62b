import type { Assessment, RequirementKey } from "../queries.ts";

type UserId = NonNullable<Assessment["assignee"]>;

/** Ids are branded where they are parsed; a test writes them down. */
export const person = (name: string) => `usr_${name.padEnd(16, "0")}` as UserId;

/** A requirement nobody has touched, with what the test says of it. */
export const assessment = (
  requirement: string,
  known: Partial<Omit<Assessment, "requirement">> = {},
): Assessment => ({
  requirement: requirement as RequirementKey,
  applicability: { decision: "undecided" },
  claim: null,
  verification: { state: "none" },
  assignee: null,
  due: null,
  assigned: null,
  version: 0,
  ...known,
});
