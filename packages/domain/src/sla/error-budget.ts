import { type Figure, secondsOf } from "./figure.ts";

const MILLION = 1_000_000;

/** The share of agreed time that may be lost under a promise in parts per million. */
const allowance = (promised: number): number => (MILLION - promised) / MILLION;

/** Seconds a period may lose and still keep the promise, how many it has lost, and how many are left. */
export const errorBudget = (figure: Figure, promised: number) => {
  const { agreed, lost } = secondsOf(figure);
  const allowed = agreed * allowance(promised);
  return { allowedSeconds: allowed, lostSeconds: lost, leftSeconds: allowed - lost };
};

/**
 * How many times faster than allowed a window spends the budget: at 1 it lasts exactly the period. Null
 * where the window holds no agreed time. A promise of 100 % allows nothing: any loss burns without bound.
 */
export const burnRate = (window: Figure | null, promised: number): number | null => {
  if (!window) return null;
  const lost = Number(window.lost) / Number(window.agreed);
  return lost === 0 ? 0 : lost / allowance(promised);
};

/** A long window shows that it matters, a short one that it still goes on. */
export type BurnWindows = { readonly long: Figure | null; readonly short: Figure | null };

/** Whether both windows burn at least at `rate`. */
export const isBurning = ({ long, short }: BurnWindows, promised: number, rate: number): boolean =>
  [long, short].every((window) => (burnRate(window, promised) ?? 0) >= rate);
