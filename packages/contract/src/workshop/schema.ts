import { Requirement } from "@tandem/domain/assessment";
import { RiskId, UserId } from "@tandem/domain/id";
import { Rating } from "@tandem/domain/risk/rating";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** A scenario that was picked, and the risk it became. */
export const Pick = z.object({ scenario: z.string(), risk: RiskId, number: z.int() });

/** Which scenarios of the library are in the register already. */
export const WorkshopView = z.object({ picks: z.array(Pick) });

const controls = z.array(Requirement).max(40);

/**
 * A scenario becomes a risk. `inPlace`: controls that exist already; `missing`: those that its treatment will need,
 * which the owner still has to plan and approve. Without a rating the risk counts as not rated.
 */
export const PickScenario = z.strictObject({
  scenario: z.string().max(60),
  owner: UserId,
  rating: Rating.nullable(),
  inPlace: controls,
  missing: controls,
});

export const PickedView = Pick.extend(versioned);
export type PickedView = z.infer<typeof PickedView>;
