import { themes, type Theme as ThemeName } from "@tandem/standards/catalogue";
import { z } from "zod";
import { InclusionReason, Note, type Rating } from "../assessment/lanes.ts";
import { UserId } from "../kernel/id.ts";

/** The four groups of Annex A; an own control belongs to one of them too. */
export const Theme = z.enum(themes.map(({ name }) => name));
export type Theme = ThemeName;

/** How far a control is, in the words a Statement of Applicability uses. */
export const Status = z.enum(["implemented", "partial", "planned", "notImplemented"]);
export type Status = z.infer<typeof Status>;

const statuses: Readonly<Record<Rating, Status>> = {
  F: "implemented",
  L: "partial",
  P: "planned",
  N: "notImplemented",
};

/** The status that the client's own rating stands for: one answer serves assessment and statement alike. */
export const statusOf = (rating: Rating): Status => statuses[rating];

/** A person as the statement names them: frozen with it, whatever becomes of their name. */
export const Person = z.object({ id: UserId, name: z.string() });
export type Person = z.infer<typeof Person>;

/**
 * One control of the statement, of Annex A or the organisation's own (ISO 27001 6.1.3 b to d).
 * `justification` is that of the inclusion or the exclusion, as decided; `status` is null where none is stated or
 * the control is excluded. `documents` and `evidence` say where to look and are no part of what is decided.
 */
export const Row = z.object({
  id: z.string(),
  origin: z.enum(["annexA", "own"]),
  title: z.string(),
  description: z.string(),
  theme: Theme,
  decision: z.enum(["applicable", "excluded", "undecided"]),
  inherited: z.boolean(),
  reasons: z.array(InclusionReason),
  justification: Note,
  status: Status.nullable(),
  owner: Person.nullable(),
  /** Names of the risks whose treatment needs the control. */
  risks: z.array(z.string()),
  documents: z.array(z.string()),
  evidence: z.array(z.string()),
  /** Who decided, answered or wrote what stands here. */
  authors: z.array(UserId),
});
export type Row = z.infer<typeof Row>;

/** What a reader counts first. */
export const Counts = z.object({
  controls: z.number().int().min(0),
  own: z.number().int().min(0),
  applicable: z.number().int().min(0),
  excluded: z.number().int().min(0),
  undecided: z.number().int().min(0),
});
export type Counts = z.infer<typeof Counts>;

export const count = (rows: readonly Row[]): Counts => {
  const decided = (decision: Row["decision"]) =>
    rows.filter((row) => row.decision === decision).length;
  return {
    controls: rows.length,
    own: rows.filter(({ origin }) => origin === "own").length,
    applicable: decided("applicable"),
    excluded: decided("excluded"),
    undecided: decided("undecided"),
  };
};
