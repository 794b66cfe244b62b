import { openSeconds, type Calendar } from "@tandem/contract/clock/rules";
import { useEffect, useState } from "react";

import type { Standing } from "./address.ts";
import type { Board, BoardClock } from "./queries.ts";

/** How often clocks on a screen move, in milliseconds. */
const beat = 5_000;

/**
 * The service's time at this moment, carried on by the reader's own clock since an answer came: clocks of two machines
 * differ, and a deadline is the service's.
 */
export const useServiceNow = (asOf: string, cameAt: number): number => {
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), beat);
    return () => clearInterval(timer);
  }, []);
  return Date.parse(asOf) + Math.max(0, here - cameAt);
};

type Known = { readonly asOf: string; readonly calendars: Board["calendars"] };
export type Current = { readonly standing: Standing; readonly remainingSeconds: number };

const calendarOf = ({ calendars }: Known, { calendar }: BoardClock): Calendar | null =>
  calendars.find(({ id, version }) => id === calendar?.id && version === calendar.version)
    ?.calendar ?? null;

/** A clock of an answer as it stands at `now`, if nothing has happened to its ticket since. */
export const currentOf = (clock: BoardClock, known: Known, now: number): Current => {
  const at = new Date(now).toISOString();
  const ran = clock.clock === "running" ? openSeconds(calendarOf(known, clock), known.asOf, at) : 0;
  const remainingSeconds = clock.remainingSeconds - ran;
  const isPast = (instant: string | null) => instant !== null && Date.parse(instant) <= now;
  const isLate = clock.deadline !== null && Date.parse(clock.deadline) < now;
  if (clock.standing === "breached" || isLate) return { standing: "breached", remainingSeconds };
  if (clock.standing === "running" && clock.warnings.some((each) => isPast(each.at))) {
    return { standing: "atRisk", remainingSeconds };
  }
  return { standing: clock.standing, remainingSeconds };
};
