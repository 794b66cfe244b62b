import { UserId } from "@tandem/domain/id";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { page, pageQuery } from "../http/paging.ts";

/** One entry of the append-only trail: who did what to which aggregate, chained to the one before by its hash. */
export const TrailEntry = z.object({
  id: z.string(),
  aggregate: z.string(),
  version: z.number().int(),
  action: z.string(),
  actor: z.object({ userId: UserId.nullable(), name: z.string(), role: z.string() }),
  at: Instant,
  change: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
});
export type TrailEntry = z.infer<typeof TrailEntry>;

export const Trail = page(TrailEntry);
export type Trail = z.infer<typeof Trail>;

/** The whole trail newest first, or that of one aggregate such as `assessment:iso27001:A.5.1`. */
export const TrailQuery = pageQuery.extend({ aggregate: z.string().max(120).optional() });

/** What the verifier found: every chain recomputed and compared with its head. */
export const TrailVerification = z.object({
  checkedAt: Instant,
  entries: z.number().int(),
  chains: z.number().int(),
  broken: z.array(
    z.object({ aggregate: z.string(), version: z.number().int(), detail: z.string() }),
  ),
});
export type TrailVerification = z.infer<typeof TrailVerification>;
