import { DomainError } from "../kernel/error.ts";
import { toInstant, UTC_DAY } from "./instant.ts";

/** How far after its start a deadline is looked for: a hundred years, in milliseconds. */
export const HORIZON = 36_525 * UTC_DAY;

/** Refuses a budget that the calendar does not hold before `limit`. */
export const tooFar = (limit: number): never => {
  throw new DomainError(
    "input.invalid",
    `The calendar is not open for long enough before ${toInstant(limit)}.`,
  );
};
