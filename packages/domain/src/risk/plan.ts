import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { RiskId, UserId } from "../kernel/id.ts";
import type { LocalDate } from "../kernel/time.ts";
import { digest } from "./digest.ts";
import { demandOpen, Family, type Info } from "./risk.ts";
import { demandTheirs } from "./theirs.ts";
import { Action, actionsOf, controlsOf } from "./treatment.ts";

/** One line of the risk treatment plan (ISO 27001 6.1.3 e): a treated risk with everything that is done about it. */
export const Line = z.object({
  id: RiskId,
  number: z.int().min(1),
  title: z.string(),
  family: Family,
  owner: UserId.nullable(),
  ownerName: z.string().default(""),
  /** Whether the owner has approved the treatment as it stands. */
  approved: z.boolean(),
  option: z.enum(["retain", "modify", "avoid", "share"]),
  actions: z.array(Action),
  controls: z.array(z.string()),
});
export type Line = z.infer<typeof Line>;

/** What the plan says of a risk; nothing of one that is not open or about which nothing is decided. */
export const lineOf = (info: Info): Line | null => {
  const { id, number, description, treatment, state } = info;
  const open = state.state === "open" || state.state === "voidAsked";
  if (!open || treatment.option === "undecided") return null;
  const { title, family, owner, ownerName } = description;
  return {
    id,
    number,
    title,
    family,
    owner,
    ownerName,
    approved: digest(info).approved,
    option: treatment.option,
    actions: [...actionsOf(treatment)],
    controls: [...controlsOf(treatment)],
  };
};

/** An action of the plan with the risk it is for, and its place in that risk's treatment. */
export type Entry = { readonly line: Line; readonly action: Action; readonly place: number };

/** What is looked for in the plan. Whatever is left out is not asked for. */
export type Filter = {
  readonly owner?: string | undefined;
  readonly progress?: Action["progress"] | undefined;
  readonly overdue?: boolean | undefined;
  readonly control?: string | undefined;
};

/** Whether an action should have been done before the date and is not. */
export const isOverdue = ({ progress: at, due }: Action, on: LocalDate): boolean =>
  at !== "done" && due < on;

/** The actions that are asked for, by the day they are due. */
export const entries = (lines: readonly Line[], filter: Filter, on: LocalDate): Entry[] =>
  lines
    .filter(({ controls }) => filter.control === undefined || controls.includes(filter.control))
    .flatMap((line) => line.actions.map((action, place) => ({ line, action, place })))
    .filter(
      ({ action }) =>
        (filter.owner === undefined || action.owner === filter.owner) &&
        (filter.progress === undefined || action.progress === filter.progress) &&
        (filter.overdue !== true || isOverdue(action, on)),
    )
    .toSorted(
      (a, b) =>
        a.action.due.localeCompare(b.action.due) ||
        a.line.number - b.line.number ||
        a.place - b.place,
    );

/** What a list of actions adds up to; `cost` is of those that have one, in whole units. */
export const totals = (
  list: readonly Entry[],
  on: LocalDate,
): { actions: number; done: number; overdue: number; cost: number; withoutCost: number } => ({
  actions: list.length,
  done: list.filter(({ action }) => action.progress === "done").length,
  overdue: list.filter(({ action }) => isOverdue(action, on)).length,
  cost: list.reduce((sum, { action }) => sum + (action.cost ?? 0), 0),
  withoutCost: list.filter(({ action }) => action.cost === null).length,
});

/**
 * Says how far an action is. Neither an acceptance nor the approval of the treatment is touched by it. Refuses a place
 * without an action and, for a contributor, what is neither their action nor of their own risk.
 */
export const progress = (
  info: Info,
  said: { readonly place: number; readonly progress: Action["progress"] },
  actor: Actor,
): Info => {
  demandOpen(info);
  const { treatment } = info;
  const action = actionsOf(treatment)[said.place];
  if (action === undefined || !("actions" in treatment)) {
    throw new DomainError("risk.no_such_action", "There is no such action in this treatment.");
  }
  if (action.owner !== actor.userId) demandTheirs(info, actor);
  if (action.progress === said.progress) return info;
  const actions = treatment.actions.map((each, at) =>
    at === said.place ? { ...each, progress: said.progress } : each,
  );
  return { ...info, treatment: { ...treatment, actions } };
};
