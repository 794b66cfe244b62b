import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths } from "./months.ts";
import { addDays, addMilliseconds, dateOf, Instant, LocalDate } from "./time.ts";

describe("an instant", () => {
  test.each([
    ["2026-11-24T09:30:00.000Z", true],
    ["2026-11-24T09:30:00+01:00", false],
    ["2026-11-24T09:30:00", false],
    ["2026-11-24", false],
    ["2026-02-30T00:00:00.000Z", false],
  ])("of %s: %s", (text, taken) => {
    expect(Instant.safeParse(text).success).toBe(taken);
  });
});

describe("a date", () => {
  test.each([
    ["2028-02-29", true],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["24.11.2026", false],
  ])("of %s: %s", (text, taken) => {
    expect(LocalDate.safeParse(text).success).toBe(taken);
  });
});

describe("addMonths", () => {
  test.each([
    ["2026-01-15", 1, "2026-02-15"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-11-24", 36, "2029-11-24"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-11-24", 0, "2026-11-24"],
  ])("of %s and %i is %s", (date, months, result) => {
    expect(addMonths(date, months)).toBe(result);
  });
});

describe("dateOf", () => {
  test("is the date in UTC", () => {
    expect(dateOf("2026-11-24T23:59:59.999Z")).toBe("2026-11-24");
  });
});

describe("addDays", () => {
  test.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2027-03-01", -1, "2027-02-28"],
    ["2026-11-24", 0, "2026-11-24"],
  ])("takes %s by %i days to %s", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });
});

describe("addMilliseconds", () => {
  test("crosses the year", () => {
    expect(addMilliseconds("2026-12-31T23:59:59.999Z", 1)).toBe("2027-01-01T00:00:00.000Z");
  });

  test("keeps the order of instants, which are compared as text", () => {
    const earliest = "2000-01-01T00:00:00.000Z";
    const century = 100 * 365 * 24 * 60 * 60 * 1_000;
    const offset = fc.integer({ min: 0, max: century });
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const [left, right] = [addMilliseconds(earliest, a), addMilliseconds(earliest, b)];
        expect(left < right).toBe(a < b);
      }),
    );
  });
});
