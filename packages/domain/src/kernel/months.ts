import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "./time.ts";

/** The date `months` calendar months after `date`; the last day of a shorter month where the day does not exist. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ months }).toString();
