import { z } from "zod";
import { RiskId, UserId } from "../../kernel/id.ts";
import { line, prose } from "../../kernel/text.ts";
import { Instant } from "../../kernel/time.ts";
import { Exposure } from "./exposure.ts";

/** What somebody estimates of a risk in money, with or without a control that would change it, and why. */
export const Estimate = z.object({
  exposure: Exposure,
  control: z
    .object({
      name: line(120),
      after: Exposure,
      yearlyCost: z.int().min(0).max(1_000_000_000_000),
    })
    .nullable(),
  because: prose(1_000),
});
export type Estimate = z.infer<typeof Estimate>;

/** The estimate of one risk, signed; null once it was taken back. */
export const Entry = z.object({
  risk: RiskId,
  estimate: Estimate.nullable(),
  by: UserId,
  at: Instant,
});
export type Entry = z.infer<typeof Entry>;

/**
 * In which currency losses are estimated, and how likely a year may be to lose an amount: a larger loss is never
 * allowed to be likelier.
 */
export const Terms = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/, "Write a currency of three capitals, such as EUR."),
  appetite: z
    .array(
      z.object({
        loss: z.int().min(1).max(1_000_000_000_000),
        probability: z.number().min(0.0001, "At least 0.01 %").max(1, "At most 100 %"),
      }),
    )
    .max(6)
    .superRefine((points, context) => {
      points.forEach(({ loss, probability }, place) => {
        const before = points[place - 1];
        if (before === undefined) return;
        if (loss <= before.loss) {
          const message = "Give a larger amount than the one before.";
          context.addIssue({ code: "custom", path: [place, "loss"], message });
        }
        if (probability > before.probability) {
          const message = "A larger loss may not be likelier than a smaller one.";
          context.addIssue({ code: "custom", path: [place, "probability"], message });
        }
      });
    }),
});
export type Terms = z.infer<typeof Terms>;

/** Before anybody said anything. */
export const initialTerms: Terms = { currency: "EUR", appetite: [] };
