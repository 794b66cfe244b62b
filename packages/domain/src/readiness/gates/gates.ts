import type { StandardId } from "@tandem/standards/catalogue";
import type * as Profile from "../../client/profile.ts";
import { items } from "../items.ts";
import type { Gate } from "../report.ts";
import { ask } from "./ask.ts";
import type { Definition } from "./definition.ts";
import type { Context } from "./outcome.ts";
import { stage1, stage1Security } from "./stage-1.ts";
import { stage1Services } from "./stage-1-services.ts";
import { stage2, stage2Security } from "./stage-2.ts";
import { stage2Services } from "./stage-2-services.ts";
import { upkeep } from "./upkeep.ts";

/** Every gate of the model, in the order in which they are shown. */
export const definitions: readonly Definition[] = [
  ...stage1,
  ...stage1Security,
  ...stage1Services,
  ...stage2,
  ...stage2Security,
  ...stage2Services,
  ...upkeep,
];

/** Whether the client is on the way to its first certificate of the standard, or holds one. */
export type Track = Profile.Info["certification"][StandardId];

/** The gates of one standard, on the way to a certificate or with one, each with the clauses it speaks of there. */
export const gatesOf = (standard: StandardId, track: Track) =>
  definitions.flatMap((gate) => {
    const clauses = gate.clauses[standard];
    const upkeepOnly = gate.stage === "surveillance" || gate.stage === "recertification";
    const behind = track === "certified" ? gate.once === true : upkeepOnly;
    return clauses === undefined || behind ? [] : [{ gate, clauses }];
  });

/** Decides every gate in order: a later one may read the earlier ones. */
export const decide = (context: Omit<Context, "decided">, track: Track): readonly Gate[] => {
  const decided: Gate[] = [];
  for (const { gate, clauses } of gatesOf(context.standard, track)) {
    const { state, reads, detail, open } = ask({ ...context, decided }, gate);
    const { id, stage, title } = gate;
    const known = { id, stage, title, clauses: [...clauses] };
    decided.push({ ...known, state, reads, detail, open: items(open) });
  }
  return decided;
};
