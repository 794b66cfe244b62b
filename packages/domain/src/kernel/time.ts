import { z } from "zod";

/** A moment, ISO-8601 in UTC, as `2026-11-24T09:30:00.000Z`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** A local calendar date, as `2026-11-24`. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** The date `days` calendar days after `date`. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  // A date in UTC has no clock changes: every day of it has as many milliseconds.
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The UTC date of an instant. Validity and review dates are compared on it. */
export const dateOf = (instant: Instant): LocalDate => instant.slice(0, 10);

/** The instant `milliseconds` later. */
export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
