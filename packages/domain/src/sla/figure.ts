import { DOWN } from "./degradation.ts";
import { SECOND } from "./instant.ts";

/** Time in exact milliseconds times basis points, so that no comparison depends on rounding. */
export type Figure = {
  /** Agreed time less maintenance announced in time; never 0: no agreed time is no figure. */
  readonly agreed: bigint;
  readonly lost: bigint;
};

const MILLION = 1_000_000n;

/** For showing only: parts per million, rounded down (999,500 is 99.95 %). */
export const partsPerMillion = ({ agreed, lost }: Figure): number =>
  Number(((agreed - lost) * MILLION) / agreed);

/** Whether the unrounded figure reaches `share`, in parts per million. */
export const isReached = ({ agreed, lost }: Figure, share: number): boolean =>
  (agreed - lost) * MILLION >= BigInt(share) * agreed;

/** Agreed and lost time in seconds; degraded time counts by its degree. */
export const secondsOf = ({ agreed, lost }: Figure): { agreed: number; lost: number } => ({
  agreed: Number(agreed) / DOWN / SECOND,
  lost: Number(lost) / DOWN / SECOND,
});
