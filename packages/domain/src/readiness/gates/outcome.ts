import type { Requirement, StandardId } from "@tandem/standards/catalogue";
import type { Facts } from "../facts.ts";
import type { Worth } from "../lanes.ts";
import type { Gate, GateState, Reads } from "../report.ts";

/** A requirement of the standard as both lanes see it. */
export type Judged = {
  readonly requirement: Requirement;
  readonly claimed: Worth;
  readonly verified: Worth;
};

/** What a gate may look at. */
export type Context = {
  readonly facts: Facts;
  readonly standard: StandardId;
  readonly judged: readonly Judged[];
  /** The verified score in basis points. */
  readonly verified: number;
  /** The gates decided before this one. */
  readonly decided: readonly Gate[];
};

/** What a question was answered with, and from which record. */
export type Outcome = {
  readonly state: GateState;
  readonly reads: Reads;
  readonly detail: string;
  readonly open: readonly string[];
};

/** Met when nothing is open. */
export const unlessOpen = (open: readonly string[], reads: Reads, detail: string): Outcome => ({
  state: open.length === 0 ? "met" : "open",
  reads,
  detail,
  open,
});
