export const steps = ["columns", "values", "preview"] as const;
export type Step = (typeof steps)[number];

/** Which step of the import is shown. */
export const parseStep = ({ step }: Record<string, unknown>): { step?: Step } => {
  const known = steps.find((each) => each === step);
  return known === undefined ? {} : { step: known };
};
