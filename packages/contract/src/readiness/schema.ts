import { Standard } from "@tandem/domain/profile";
import { Gate, Report, StandardReport } from "@tandem/domain/readiness";
import { Forecast } from "@tandem/domain/readiness/forecast";
import { Day } from "@tandem/domain/readiness/history";
import { NextSteps } from "@tandem/domain/readiness/next-steps";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";

/** The last computed readiness; `pending` means that a change made since is still being counted. */
export const ReadinessView = z.object({
  computedAt: Instant,
  pending: z.boolean(),
  report: Report,
  /** What to do next: steps that open blocking gates, and steps that bring most points for their effort. */
  steps: NextSteps,
});
export type ReadinessView = z.infer<typeof ReadinessView>;

/** How far back: three months day by day, or one year or three week by week. */
export const HistoryRange = z.enum(["quarter", "year", "years"]);
export type HistoryRange = z.infer<typeof HistoryRange>;

/** Where the client stood, and when its verified scores will be what Stage 2 needs; basis points. */
export const HistoryView = z.object({
  days: z.array(Day),
  needed: z.number().int(),
  forecasts: z.array(z.object({ standard: Standard, forecast: Forecast })),
});
export type HistoryView = z.infer<typeof HistoryView>;

/** The scores, gates and verdicts of a report without its requirements. */
export const Outcome = Report.pick({ together: true }).extend({
  standards: z.array(
    StandardReport.pick({
      standard: true,
      verdict: true,
      claimed: true,
      verified: true,
      blockers: true,
    }).extend({
      gates: z.array(Gate.pick({ id: true, stage: true, title: true, state: true })),
    }),
  ),
});
export type Outcome = z.infer<typeof Outcome>;

/** The most steps of one what-if. */
export const mostSteps = 60;

/** Ids of steps, one after the other with `|` between them. */
export const WhatIfQuery = z.object({
  steps: z
    .string()
    .max(6_000)
    .default("")
    .transform((text) => [...new Set(text.split("|").filter((id) => id !== ""))])
    .refine((ids) => ids.length <= mostSteps, `At most ${mostSteps} steps`),
});

/** The client now and with the steps done. `unknown`: ids that name no step, as in an old address. */
export const WhatIfView = z.object({
  steps: z.array(z.object({ id: z.string(), title: z.string() })),
  unknown: z.array(z.string()),
  before: Outcome,
  after: Outcome,
});
export type WhatIfView = z.infer<typeof WhatIfView>;
