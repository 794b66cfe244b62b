import { z } from "zod";
import { Requirement } from "../assessment/assessment.ts";
import { EvidenceId } from "../kernel/id.ts";

/** What a risk is joined to besides its description: clauses and controls it is about, and what proves something of it. */
export const Links = z.object({
  requirements: z.array(Requirement).max(40),
  evidence: z.array(EvidenceId).max(50),
});
export type Links = z.infer<typeof Links>;
