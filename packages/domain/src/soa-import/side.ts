import { z } from "zod";

/** A decision as a person reads it in one word, with its justification. */
export const Side = z.object({
  decision: z.enum(["undecided", "applicable", "inherited", "excluded"]),
  justification: z.string(),
});
export type Side = z.infer<typeof Side>;
