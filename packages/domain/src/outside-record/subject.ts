import { type StandardId, standardIds } from "@tandem/standards/catalogue";
import { z } from "zod";
import { type RegisterGateId, registerGateIds } from "../readiness/gates/gate-id.ts";
import { definitions } from "../readiness/gates/gates.ts";

/** What a record answers for: a gate that reads a register, or the findings of audits, which several gates read. */
export const subjects = [...registerGateIds, "findings"] as const;
export const Subject = z.enum(subjects);
export type Subject = z.infer<typeof Subject>;

const always = 12;

/**
 * How long an attested sample answers, where that is not twelve months from the sample. What runs all the time is
 * asked for again sooner, and from the day its record reaches to: a sample taken late makes no record younger.
 */
const running: Readonly<Partial<Record<Subject, number>>> = {
  reportsIssued: 3,
  incidentsRecorded: 6,
  requestsRecorded: 6,
  problemsRecorded: 6,
  changesRecorded: 6,
  releasesRecorded: 6,
  availabilityMeasured: 6,
};

/** Months for which an attested sample answers, and from which of its two dates they run. */
export const validity = (subject: Subject): { months: number; from: "record" | "sample" } => {
  const months = running[subject];
  return months === undefined ? { months: always, from: "sample" } : { months, from: "record" };
};

/** Where a signed statement that nothing of the kind occurred stands for a record (ISO 20000-1 8.3.4, 8.5, 8.6). */
const stateable: ReadonlySet<Subject> = new Set<RegisterGateId>([
  "incidentsRecorded",
  "requestsRecorded",
  "problemsRecorded",
  "changesRecorded",
  "releasesRecorded",
  "suppliersReviewed",
]);
export const mayBeNone = (subject: Subject): boolean => stateable.has(subject);

const planned: ReadonlySet<Subject> = new Set(
  definitions.flatMap((gate) =>
    gate.from === "register" && gate.asks.when === "beforeStage2" ? [gate.id] : [],
  ),
);

/** Whether the record may be dated ahead: an audit or review that is planned. */
export const mayBePlanned = (subject: Subject): boolean => planned.has(subject);

/** Whether the standard has a gate that reads it; findings are read in both. */
export const isAskedBy = (standard: StandardId, subject: Subject): boolean =>
  subject === "findings" ||
  definitions.some(({ id, clauses }) => id === subject && clauses[standard] !== undefined);

/** Everything the standards ask a record for, in the order of the model. */
export const asked = standardIds.flatMap((standard) =>
  subjects
    .filter((subject) => isAskedBy(standard, subject))
    .map((subject) => ({ standard, subject })),
);
