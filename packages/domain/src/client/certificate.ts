import { z } from "zod";
import { line } from "../kernel/text.ts";
import { LocalDate } from "../kernel/time.ts";

/** A certificate the client holds: what stands on it, as far as it was given. */
export const Info = z.strictObject({
  body: line(120).nullable(),
  number: line(80).nullable(),
  /** Its last day; what is to be renewed stays a certificate until somebody takes it away. */
  validUntil: LocalDate.nullable(),
});
export type Info = z.infer<typeof Info>;
