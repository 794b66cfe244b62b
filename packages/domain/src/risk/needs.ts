import type { RequirementKey } from "@tandem/standards/catalogue";
import { DomainError } from "../kernel/error.ts";
import { type Digest, nameOf } from "./digest.ts";

/** What is looked at of a risk: whether it is open, and which controls its treatment needs. */
type Treated = Pick<Digest, "number" | "state" | "controls">;

/** Which risks need a control or clause for their treatment, by the names people call them (ISO 27001 6.1.3 b). */
export type Needs = ReadonlyMap<string, readonly string[]>;

/** Gathers what open risks need. A risk that is closed or void needs nothing any more. */
export const needsOf = (risks: readonly Treated[]): Needs => {
  const needs = new Map<string, string[]>();
  const open = risks.filter(({ state }) => state === "open");
  for (const { number, controls } of open.toSorted((a, b) => a.number - b.number)) {
    for (const control of controls) {
      const before = needs.get(control);
      if (before === undefined) needs.set(control, [nameOf(number)]);
      else before.push(nameOf(number));
    }
  }
  return needs;
};

const named = (risks: readonly string[]): string => {
  const [first = "", ...rest] = risks;
  if (rest.length === 0) return `the treatment of ${first}`;
  return rest.length < 3
    ? `the treatment of ${risks.join(", ")}`
    : `the treatment of ${first} and ${rest.length} other risks`;
};

/** Why a control cannot be excluded: the treatments that need it. */
export const neededFor = (risks: readonly string[]): string =>
  `It is necessary for ${named(risks)}, so it cannot be excluded. Change the treatment first.`;

/** Refuses to exclude a control that a treatment needs, and names the risks (ISO 27001 6.1.3 b to d). */
export const refuseExclusion = (needs: Needs, control: RequirementKey): void => {
  const risks = needs.get(control);
  if (risks === undefined) return;
  const detail = neededFor(risks);
  throw new DomainError("assessment.needed_by_treatment", detail, {
    errors: [{ pointer: "/decision", detail }],
  });
};
