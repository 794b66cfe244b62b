import { z } from "zod";
import { Requirement } from "../assessment/assessment.ts";

/** What the two systems say against each other. */
export const Kind = z.enum(["exclusion", "ratingsApart", "scopes", "versions"]);

/**
 * `contradiction`: both cannot be true. `question`: an auditor will ask how they go together. `requirements` names
 * both sides, in the catalogue's order; empty where the conflict is of the systems as a whole.
 */
export const Conflict = z.object({
  id: z.string(),
  kind: Kind,
  severity: z.enum(["contradiction", "question"]),
  requirements: z.array(Requirement),
  title: z.string(),
  detail: z.string(),
  todo: z.string(),
});
export type Conflict = z.infer<typeof Conflict>;
