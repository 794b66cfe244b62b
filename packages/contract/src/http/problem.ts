import { errorCodes } from "@tandem/domain/error";
import { z } from "zod";

/** RFC 9457 problem details, with a closed code, the request's id and the places in the input that are wrong. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum([...errorCodes, "internal", "unavailable"]),
  requestId: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
});
export type Problem = z.infer<typeof Problem>;
