export {
  find,
  headings,
  isRequirementKey,
  ofStandard,
  requirements,
  standardIds,
} from "@tandem/standards/catalogue";
export type { Requirement, RequirementKey, StandardId } from "@tandem/standards/catalogue";
