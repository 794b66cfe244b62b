/** What of the plan is shown, in its address. */
export type PlanSearch = {
  readonly owner?: string;
  readonly progress?: "planned" | "started" | "done";
  readonly overdue?: true;
};

const isProgress = (value: unknown): value is NonNullable<PlanSearch["progress"]> =>
  value === "planned" || value === "started" || value === "done";

/** Reads an address; what it does not know is left out. */
export const parsePlan = ({ owner, progress, overdue }: Record<string, unknown>): PlanSearch => ({
  ...(typeof owner === "string" && /^usr_[0-9a-z]+$/.test(owner) && { owner }),
  ...(isProgress(progress) && { progress }),
  ...(overdue === true && { overdue }),
});
