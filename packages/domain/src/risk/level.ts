import { z } from "zod";
import { UserId } from "../kernel/id.ts";
import { Instant } from "../kernel/time.ts";
import { Rating } from "./rating.ts";

/** A rating with who gave it, and who else has looked at it: without, a screen says "not reviewed". */
export const Level = z.object({
  rating: Rating,
  by: UserId,
  at: Instant,
  reviewed: z.object({ by: UserId, at: Instant }).nullable(),
});
export type Level = z.infer<typeof Level>;
