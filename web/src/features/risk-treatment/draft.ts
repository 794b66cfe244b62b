import { Treat } from "@tandem/contract/risk-treatment/schema";
import { z } from "zod";

import type { Treatment } from "./queries.ts";

type Action = Extract<Treatment["treatment"], { actions: unknown[] }>["actions"][number];

/** A treatment as it is being written: every field of every option, whichever is chosen. */
export type Draft = {
  readonly option: Treatment["treatment"]["option"];
  readonly reason: string;
  readonly plan: string;
  readonly actions: readonly (Omit<Action, "owner" | "ownerName"> & {
    readonly owner: string | null;
    readonly ownerName?: string | undefined;
  })[];
  readonly controls: readonly string[];
};

export const draftOf = ({ treatment }: Treatment): Draft => ({
  option: treatment.option,
  reason: treatment.option === "retain" ? treatment.reason : "",
  plan: "plan" in treatment ? treatment.plan : "",
  actions: "actions" in treatment ? treatment.actions : [],
  controls: "controls" in treatment ? treatment.controls : [],
});

/** What of a draft belongs to the option that is chosen. */
export const Drafted = z
  .custom<Draft>()
  .transform(({ option, reason, plan, actions, controls }) => {
    if (option === "undecided") return { option };
    return option === "retain" ? { option, reason } : { option, plan, actions, controls };
  })
  .pipe(Treat);
