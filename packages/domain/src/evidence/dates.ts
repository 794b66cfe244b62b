import { DomainError, type ErrorCode } from "../kernel/error.ts";
import { addMonths } from "../kernel/months.ts";
import type { LocalDate } from "../kernel/time.ts";

/** The longest that evidence counts, in months: no document goes unread for longer. */
const longestMonths = 36;

type Dates = {
  readonly period: { readonly from: LocalDate; readonly until: LocalDate } | null;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate;
};

const refuse = (code: ErrorCode, pointer: string, detail: string): never => {
  throw new DomainError(code, detail, { errors: [{ pointer, detail }] });
};

const demandPeriod = ({ period }: Dates, today: LocalDate): void => {
  if (period === null) return;
  if (period.until < period.from) {
    refuse("evidence.period_invalid", "/period/until", "The period ends before it starts.");
  }
  if (period.until > today) {
    refuse(
      "evidence.period_invalid",
      "/period/until",
      "The period is not over yet. Evidence shows what has been; give today or an earlier date.",
    );
  }
};

/** Refuses, with its place, a period that is not over or ends before it starts, and a validity that cannot be. */
export const demandDates = (dates: Dates, today: LocalDate): void => {
  demandPeriod(dates, today);
  const { validFrom, validUntil } = dates;
  if (validFrom > today) {
    refuse(
      "evidence.validity_invalid",
      "/validFrom",
      "The evidence starts in the future. Give today or an earlier date.",
    );
  }
  if (validUntil < validFrom) {
    refuse("evidence.validity_invalid", "/validUntil", "The validity ends before it starts.");
  }
  if (validUntil > addMonths(validFrom, longestMonths)) {
    refuse(
      "evidence.validity_invalid",
      "/validUntil",
      `Evidence counts for at most ${longestMonths} months; give an earlier end.`,
    );
  }
};
