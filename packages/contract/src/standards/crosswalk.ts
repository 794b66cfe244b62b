export { counterparts, relationMeaning, trapsAt } from "@tandem/standards/crosswalk";
export type { Relation } from "@tandem/standards/crosswalk";
