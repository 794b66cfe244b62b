import { z } from "zod";
import { UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { LocalDate } from "../kernel/time.ts";
import { describe, Family, type Info, reviewOn, treat } from "./risk.ts";
import type { Treatment } from "./treatment.ts";

/** One change that is made to many risks. */
export const Bulk = z.discriminatedUnion("what", [
  z.object({ what: z.literal("owner"), owner: UserId }),
  z.object({ what: z.literal("family"), family: Family }),
  z.object({ what: z.literal("reviewBy"), reviewBy: LocalDate }),
  z.object({ what: z.literal("retain"), reason: line(500) }),
  z.object({ what: z.literal("option"), option: z.enum(["modify", "avoid", "share"]) }),
]);
export type Bulk = z.infer<typeof Bulk>;

/** Another option keeps the plan, its actions and its controls where there are any. */
const otherwise = (
  { treatment }: Info,
  option: Extract<Bulk, { what: "option" }>["option"],
): Treatment =>
  "actions" in treatment
    ? { ...treatment, option }
    : { option, plan: "", actions: [], controls: [] };

/** Makes the change to one risk; gives the same risk back where it is so already. Refuses what is not open. */
export const bulk = (info: Info, change: Bulk): Info => {
  const { description, treatment } = info;
  switch (change.what) {
    case "owner":
      if (description.owner === change.owner) return info;
      return describe(info, { ...description, owner: change.owner, ownerName: "" });
    case "family":
      if (description.family === change.family) return info;
      return describe(info, { ...description, family: change.family });
    case "reviewBy":
      return info.reviewBy === change.reviewBy ? info : reviewOn(info, change.reviewBy);
    case "retain":
      return treat(info, { option: "retain", reason: change.reason });
    case "option":
      return treatment.option === change.option
        ? info
        : treat(info, otherwise(info, change.option));
  }
};
