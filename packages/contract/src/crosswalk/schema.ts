import { Conflict } from "@tandem/domain/crosswalk/conflict";
import { Change, Info } from "@tandem/domain/crosswalk/override";
import { Direction } from "@tandem/domain/crosswalk/second-standard";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** A row of the crosswalk as the client has overridden it; version 0 where nobody ever did. */
export const OverrideView = Info.extend(versioned);
export type OverrideView = z.infer<typeof OverrideView>;

/** Every row that the client ever overrode, also those taken back. */
export const Overrides = z.object({ items: z.array(OverrideView) });
export type Overrides = z.infer<typeof Overrides>;

export const OverrideBody = Change;
export type OverrideBody = z.infer<typeof OverrideBody>;

/**
 * The way from each standard to the other, as last computed, and where the two do not go together. `pending`: a
 * change is still being counted.
 */
export const SecondStandard = z.object({
  computedAt: Instant,
  pending: z.boolean(),
  directions: z.array(Direction),
  conflicts: z.array(Conflict),
});
export type SecondStandard = z.infer<typeof SecondStandard>;
