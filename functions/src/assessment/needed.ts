import { refuseExclusion } from "@tandem/domain/risk/needs";
import type { RequirementKey } from "@tandem/standards/catalogue";
import * as Risks from "@tandem/store/client/risk";
import type { Scope } from "@tandem/store/scope";

/** Refuses the exclusion of controls that a treatment needs, as the register of risks stands now. */
export const excluding = async (scope: Scope): Promise<(control: RequirementKey) => void> => {
  const needs = await Risks.needs(scope);
  return (control) => refuseExclusion(needs, control);
};
