import { RiskId, UserId } from "@tandem/domain/id";
import { Method } from "@tandem/domain/risk/method";
import { Info, Version } from "@tandem/domain/risk/method-approval";
import { Rating } from "@tandem/domain/risk/rating";
import { prose } from "@tandem/domain/text";
import { z } from "zod";
import { page, pageQuery } from "../http/paging.ts";
import { versioned } from "../http/versioned.ts";

export { Method } from "@tandem/domain/risk/method";

/** What ratings are held against; version 0 is preliminary, and nothing can be accepted under it. */
export const InForce = z.object({
  version: z.int().min(0),
  method: Method,
  approved: z.boolean(),
});

/** The method of a client, who may sign as top management, and how many risks are rated by it. */
export const MethodView = Info.extend({
  ...versioned,
  inForce: InForce,
  signers: z.array(UserId),
  rated: z.int().min(0),
});
export type MethodView = z.infer<typeof MethodView>;

export const MethodVersions = page(Version);
export const MethodVersionsQuery = pageQuery;

export const WriteMethod = z.strictObject({ method: Method });
export const ApproveMethod = z.strictObject({ note: prose(500) });

const Look = z.discriminatedUnion("because", [
  z.object({ because: z.literal("between") }),
  z.object({ because: z.literal("band"), was: z.string(), becomes: z.string() }),
  z.object({ because: z.literal("dimensionGone"), dimension: z.string() }),
  z.object({ because: z.literal("notRatedAny") }),
]);

/** What a change of scale would do to one risk. */
export const Reratings = z.object({
  /** The version that waits; null where none does. */
  number: z.int().nullable(),
  rated: z.int().min(0),
  /** Ratings that want no look. */
  clear: z.int().min(0),
  /** Risks of which a rating wants a look: the first hundred. */
  look: z.array(
    z.object({
      id: RiskId,
      number: z.int(),
      moves: z.array(
        z.object({
          level: z.enum(["current", "residual"]),
          was: Rating,
          becomes: Rating.nullable(),
          look: z.array(Look),
        }),
      ),
    }),
  ),
  /** How many more want a look. */
  more: z.int().min(0),
});
export type Reratings = z.infer<typeof Reratings>;

/** How many rated risks whoever confirms has been shown. */
export const ConfirmRerating = z.strictObject({ rated: z.int().min(0) });
