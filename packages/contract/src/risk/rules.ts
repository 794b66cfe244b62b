/** @module How a register is narrowed, counted and ordered: for screens that do it at once over the whole of it. */
export {
  bandAt,
  type Cell,
  type Filter,
  filtered,
  heat,
  highest,
  isAboveAppetite,
  isOverdue,
  isStale,
  type Lens,
  type LevelName,
} from "@tandem/domain/risk/register";
export { type Move, stoodOn } from "@tandem/domain/risk/move";
export type { Place, Row } from "@tandem/domain/risk/row";
