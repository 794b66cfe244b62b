import type { Requirement, StandardId } from "@tandem/standards/catalogue";
import type { Facts } from "../facts.ts";
import type { Unanswered } from "../input.ts";
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

/** What is said of a record that is declared and does not answer. */
export const unansweredDetails: Readonly<Record<Unanswered, string>> = {
  waiting: "Declared; somebody else has to attest a sample of it.",
  refused: "Declared; whoever looked at a sample of it does not confirm it.",
  stale: "Declared anew since it was attested; somebody else has to look at it again.",
  expired: "The attested sample is too old to answer for it.",
};

/** Met when nothing is open. */
export const unlessOpen = (open: readonly string[], reads: Reads, detail: string): Outcome => ({
  state: open.length === 0 ? "met" : "open",
  reads,
  detail,
  open,
});
