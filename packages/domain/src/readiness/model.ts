import type { Requirement, StandardId } from "@tandem/standards/catalogue";
import { z } from "zod";
import type { Rating } from "../assessment/assessment.ts";

/** Version of the model as it is published. It changes whenever the same input could give another report. */
export const modelVersion = "1.3";

/** Basis points: hundredths of a percent, always whole. */
export const BasisPoints = z.number().int().min(0).max(10_000);

/** The most a requirement or a score can reach. */
export const full = 10_000;

/** What each level of the scale of ISO/IEC 33020 is worth. Not answered is worth nothing. */
export const ratingValues: Readonly<Record<Rating, number>> = { N: 0, P: 3_300, L: 6_700, F: full };

/** A part of a standard whose members share one weight equally. */
export type Group = {
  readonly name: string;
  readonly percent: number;
  readonly holds: (requirement: Requirement) => boolean;
};

/** How a score is weighted. A group without an applicable member passes its weight on. */
export const groups: Readonly<Record<StandardId, readonly Group[]>> = {
  iso27001: [
    { name: "Clauses 4 to 10", percent: 60, holds: ({ kind }) => kind === "clause" },
    { name: "Applicable controls", percent: 40, holds: ({ kind }) => kind === "control" },
  ],
  iso20000: [
    { name: "Clause 8", percent: 50, holds: ({ group }) => group === "8" },
    { name: "Clauses 4 to 7, 9 and 10", percent: 50, holds: ({ group }) => group !== "8" },
  ],
};

/** What a client may set for itself, within bounds; the certification body's own rule prevails. */
export const Settings = z.object({
  /** The verified score from which Stage 2 may be faced, in basis points. */
  verifiedAtLeast: BasisPoints,
  /** Months the management system has to have been in operation before Stage 2. */
  operatingMonths: z.number().int().min(0).max(24),
});
export type Settings = z.infer<typeof Settings>;

/** What holds where a client sets nothing of its own. */
export const defaults: Settings = { verifiedAtLeast: 8_000, operatingMonths: 3 };
