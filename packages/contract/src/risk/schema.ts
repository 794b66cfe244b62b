import { RiskId } from "@tandem/domain/id";
import { Description, Info } from "@tandem/domain/risk";
import { Bulk } from "@tandem/domain/risk/bulk";
import { isOwned, ownerMissing } from "@tandem/domain/owner";
import { Links } from "@tandem/domain/risk/links";
import { Move } from "@tandem/domain/risk/move";
import { Rating } from "@tandem/domain/risk/rating";
import { Row } from "@tandem/domain/risk/row";
import { line } from "@tandem/domain/text";
import { LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { page, pageQuery } from "../http/paging.ts";
import { versioned } from "../http/versioned.ts";
import { InForce } from "../risk-method/schema.ts";
import { TrailEntry } from "../trail/schema.ts";

/** The most risks that one request changes: they are written in one transaction. */
export const mostInBulk = 14;

/** The whole register as a list shows it, the method it is looked at by, and the day. */
export const Register = z.object({ on: LocalDate, inForce: InForce, items: z.array(Row) });
export type Register = z.infer<typeof Register>;

/** One risk with everything that is known of it. */
export const RiskView = Info.extend(versioned);
export type RiskView = z.infer<typeof RiskView>;

export const DescribeRisk = z
  .strictObject({
    ...Description.shape,
    affects: Description.shape.affects.strict(),
    existingControls: Description.shape.existingControls.strict(),
  })
  .refine(isOwned, ownerMissing);
export type DescribeRisk = z.infer<typeof DescribeRisk>;

/** A rating, or null to take it back: the risk is then not rated. */
export const RateRisk = z.strictObject({ rating: Rating.strict().nullable() });
export const RatedLevelName = z.enum(["inherent", "current", "target", "residual"]);
const linked = Links.shape;
const [assets, services] = [linked.assets.unwrap(), linked.services.unwrap()];

/** Everything that the risk is joined to from now on; what is left out of a list is joined no longer. */
export const LinkRisk = z.strictObject({
  ...linked,
  assets,
  services,
  incidents: linked.incidents.unwrap(),
});

/** A new risk may be joined at once to what it would hurt. */
export const AddRisk = DescribeRisk.extend({
  assets: assets.default([]),
  services: services.default([]),
});
/** A day, or null where somebody has looked at it now and the cadence of its band says when again. */
export const SetReview = z.strictObject({ reviewBy: LocalDate.nullable() });

/** What becomes of a risk: a reason goes with what takes it out of the register, consent takes a second person. */
export const SetRiskState = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("close"), reason: line(500) }),
  z.strictObject({ act: z.literal("reopen") }),
  z.strictObject({ act: z.literal("askToVoid"), reason: line(500) }),
  z.strictObject({ act: z.literal("consentToVoid") }),
  z.strictObject({ act: z.literal("refuseToVoid") }),
]);
export type SetRiskState = z.infer<typeof SetRiskState>;

const [owner, family, reviewBy, retain, option] = Bulk.options;
const BulkChange = z.discriminatedUnion("what", [
  owner.strict(),
  family.strict(),
  reviewBy.strict(),
  retain.strict(),
  option.strict(),
]);

export const BulkRisks = z.strictObject({
  risks: z.array(RiskId).min(1).max(mostInBulk),
  change: BulkChange,
});
export type BulkRisks = z.infer<typeof BulkRisks>;

/** What became of each risk; of one that was refused, why. */
export const BulkDone = z.object({
  items: z.array(
    z.object({
      id: RiskId,
      number: z.int(),
      outcome: z.enum(["changed", "unchanged", "refused"]),
      detail: z.string().nullable(),
    }),
  ),
});
export type BulkDone = z.infer<typeof BulkDone>;

/** Moves of risks after a day, for a comparison with it. */
export const RiskMoves = z.object({ items: z.array(Move) });
/** Without a day, those of the last ninety days. */
export const RiskMovesQuery = z.object({ after: LocalDate.optional() });

export const RiskHistory = page(TrailEntry);
export const RiskHistoryQuery = pageQuery;
