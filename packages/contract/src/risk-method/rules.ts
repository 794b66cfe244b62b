/** @module Methods to start from, how two of them differ, and where a rating leads: for a screen that shows it at once. */
export { presets } from "@tandem/domain/risk/preset";
export { proportional } from "@tandem/domain/risk/rerate";
export { differences } from "@tandem/domain/risk/method-compare";
export type { Band, Dimension, Level, Method } from "@tandem/domain/risk/method";
