/** The steps of a what-if as they stand in the address, one after the other with `|` between them. */
export const parseSteps = ({ steps }: Record<string, unknown>): { steps?: string } =>
  typeof steps === "string" && steps !== "" ? { steps: steps.slice(0, 6_000) } : {};

export const split = (steps: string): readonly string[] =>
  steps.split("|").filter((id) => id !== "");

/** The address with a step taken in or out; nothing where none is left. */
export const toggled = (steps: string, id: string): { steps?: string } => {
  const before = split(steps);
  const after = before.includes(id) ? before.filter((each) => each !== id) : [...before, id];
  return after.length === 0 ? {} : { steps: after.join("|") };
};
