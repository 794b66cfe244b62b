import { z } from "zod";
import { FirmId, type UserId, UserId as User } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { Instant } from "../kernel/time.ts";

/** A consultancy firm. `owners` is counted here so that the last one cannot leave unnoticed. */
export const Info = z.object({
  id: FirmId,
  name: line(120),
  owners: z.number().int().min(0),
  createdBy: User,
  createdAt: Instant,
});
export type Info = z.infer<typeof Info>;

/** Founds a firm; its founder is its first owner. */
export const found = (id: FirmId, name: string, by: UserId, now: Instant): Info => ({
  id,
  name,
  owners: 1,
  createdBy: by,
  createdAt: now,
});
