import { z } from "zod";
import { Requirement } from "../assessment/assessment.ts";
import { owned } from "../kernel/owner.ts";
import { line, prose } from "../kernel/text.ts";
import { LocalDate } from "../kernel/time.ts";

/** One thing that will be done about a risk. `cost` in whole units of the client's currency. */
export const Action = z.object({
  title: line(200),
  owner: owned.owner,
  /** Who does it as a paper says, while that is no member. */
  ownerName: owned.ownerName.default(""),
  due: LocalDate,
  cost: z.int().min(0).nullable(),
  progress: z.enum(["planned", "started", "done"]),
});
export type Action = z.infer<typeof Action>;

const controls = z
  .array(Requirement)
  .max(40)
  .transform((keys) => [...new Set(keys)].toSorted());

/**
 * What is decided about a risk (ISO 27001 6.1.3 a and b, ISO 20000-1 6.1.3; the options by ISO/IEC 27005). Retaining
 * needs no action but a reason; the others say what is done, and which controls are necessary for it: those become
 * applicable in the Statement of Applicability.
 */
export const Treatment = z.discriminatedUnion("option", [
  z.object({ option: z.literal("undecided") }),
  z.object({ option: z.literal("retain"), reason: line(500) }),
  z.object({
    option: z.enum(["modify", "avoid", "share"]),
    plan: prose(2_000),
    actions: z.array(Action).max(30),
    controls,
  }),
]);
export type Treatment = z.infer<typeof Treatment>;

const noActions: readonly Action[] = [];
const noControls: readonly string[] = [];

/** The actions of a treatment; none where nothing is done. */
export const actionsOf = (treatment: Treatment): readonly Action[] =>
  "actions" in treatment ? treatment.actions : noActions;

/** The controls and clauses a treatment needs; none where nothing is done. */
export const controlsOf = (treatment: Treatment): readonly string[] =>
  "controls" in treatment ? treatment.controls : noControls;

/** The actions that should have been done before the date and are not. */
export const overdue = (treatment: Treatment, on: LocalDate): readonly Action[] =>
  actionsOf(treatment).filter(({ progress, due }) => progress !== "done" && due < on);

/**
 * What an acceptance or an approval rests on: the option, what is done and with which controls. Progress and cost
 * may change without asking again; who does it and by when may not.
 */
export const substance = (treatment: Treatment): string => {
  if (treatment.option === "undecided") return JSON.stringify([treatment.option]);
  if (treatment.option === "retain") return JSON.stringify([treatment.option, treatment.reason]);
  const { option, plan, actions, controls: necessary } = treatment;
  const done = actions.map(({ title, owner, ownerName, due }) => [title, owner ?? ownerName, due]);
  return JSON.stringify([option, plan, done, necessary]);
};
