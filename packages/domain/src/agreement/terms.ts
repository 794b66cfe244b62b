import { z } from "zod";
import { CalendarId, ServiceId } from "../kernel/id.ts";
import { line, prose } from "../kernel/text.ts";
import { LocalDate } from "../kernel/time.ts";
import { CreditTerms } from "../sla/service-credit.ts";
import { TargetVersion } from "../sla/target.ts";

/** With a customer, between groups inside, or with a supplier. */
export const Kind = z.enum(["sla", "ola", "underpinning"]);
export type Kind = z.infer<typeof Kind>;

/** What reports and tickets call a target, so it stays the same when the name changes. */
const Key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,29}$/, "Use small letters, digits and dashes, at most 30");

/** A promise about time, with the hours it is counted in; no calendar is around the clock. */
export const Target = TargetVersion.omit({ id: true, version: true, basis: true }).extend({
  key: Key,
  name: line(120),
  calendar: CalendarId.nullable(),
});
export type Target = z.infer<typeof Target>;

/** A promise about availability in a calendar month, in parts per million of the agreed time: 999,000 is 99.9 %. */
export const Availability = z.strictObject({
  calendar: CalendarId.nullable(),
  promised: z
    .int()
    .min(1, "Promise more than nothing")
    .max(1_000_000, "At most the whole of the agreed time"),
  /** Maintenance announced this many hours ahead does not count against it. */
  noticeHours: z.int().min(0).max(8_760),
  credits: CreditTerms.nullable(),
});
export type Availability = z.infer<typeof Availability>;

/** A further figure that is agreed: its name, and what is good enough. */
const Kpi = z.strictObject({ name: line(120), goal: line(200) });

const isOnce = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** What is agreed, in one version (ISO 20000-1 8.3.3): targets, workload limits, exceptions, and how long. */
export const Terms = z
  .strictObject({
    services: z
      .array(ServiceId)
      .min(1, "Name at least one service")
      .max(50)
      .refine(isOnce, "Name each service once"),
    form: z.enum(["signed", "standardTerms"]),
    validFrom: LocalDate,
    validUntil: LocalDate.nullable(),
    reviewBy: LocalDate,
    targets: z
      .array(Target)
      .max(20)
      .refine((targets) => isOnce(targets.map(({ key }) => key)), "Name each target once"),
    availability: Availability.nullable(),
    kpis: z.array(Kpi).max(20),
    workloadLimits: z.array(line(300)).max(20),
    exceptions: z.array(line(300)).max(20),
    note: prose(1_000),
  })
  .superRefine(({ validFrom, validUntil, reviewBy, targets, availability, kpis }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (validUntil !== null && validUntil < validFrom) {
      refuse("validUntil", "The agreement ends before it starts.");
    }
    if (reviewBy <= validFrom) refuse("reviewBy", "Give a review date after the start.");
    if (targets.length === 0 && availability === null && kpis.length === 0) {
      refuse("targets", "Promise something: a target, availability or a figure.");
    }
  });
export type Terms = z.infer<typeof Terms>;
