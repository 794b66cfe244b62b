import { describe, expect, it } from "vitest";
import { addBusinessDays } from "./business-day.ts";
import type { Calendar } from "./calendar.ts";
import { clockOf } from "./clock.ts";
import { evaluate } from "./evaluate.ts";
import { toInstant, toMs } from "./instant.ts";
import type { Budget, TargetVersion } from "./target.ts";
import { type Entry, office, officeHours, resolution, ticket, vienna } from "./testing/build.ts";

const due = (
  calendar: Calendar | null,
  start: string,
  days: number,
  until: "sameTime" | "endOfDay",
) => toInstant(addBusinessDays(clockOf(calendar), { start: toMs(start), days, until }));

describe("business days", () => {
  it.each([
    ["the next day at the same time", "02 10:30", 1, "sameTime", "03 10:30"],
    ["the next day by closing", "02 10:30", 1, "endOfDay", "03 17:00"],
    ["a holiday is none", "03 10:30", 1, "sameTime", "05 10:30"],
    ["a weekend is none", "06 10:30", 2, "sameTime", "10 10:30"],
    ["outside hours counting begins at the next opening", "02 20:00", 1, "sameTime", "05 09:00"],
  ] as const)("%s", (_, start, days, until, expected) => {
    expect(due(officeHours, vienna(start), days, until)).toBe(vienna(expected));
  });

  const shortFriday: Calendar = {
    ...officeHours,
    holidays: [],
    weekly: { thu: [["08:00", "18:00"]], fri: [["09:00", "12:00"], ["13:00", "15:00"]] }, // prettier-ignore
  };

  it.each([
    ["not after that day's closing", "05 16:30", "06 15:00"],
    ["not before that day's opening", "05 08:15", "06 09:00"],
    ["the same time in a break stands", "05 12:30", "06 12:30"],
  ])("%s", (_, start, expected) => {
    expect(due(shortFriday, vienna(start), 1, "sameTime")).toBe(vienna(expected));
  });

  it("are local dates of any length: the same wall-clock time over a clock change", () => {
    const calendar: Calendar = {
      ...officeHours,
      weekly: { ...officeHours.weekly, sun: [["01:00", "17:00"]] },
    };
    expect(due(calendar, "2026-03-27T09:30:00Z", 1, "sameTime")).toBe("2026-03-29T08:30:00.000Z");
    expect(due(calendar, "2026-03-29T00:30:00Z", 1, "sameTime")).toBe("2026-03-30T07:00:00.000Z");
  });

  it("end at midnight under a shift that runs into the next date", () => {
    const nights: Calendar = {
      timeZone: "UTC",
      weekly: { mon: [["22:00", "06:00"]] },
      holidays: [],
    };
    expect(due(nights, "2026-03-02T22:30:00Z", 1, "endOfDay")).toBe("2026-03-03T06:00:00.000Z");
    expect(due(nights, "2026-03-02T22:30:00Z", 2, "endOfDay")).toBe("2026-03-10T00:00:00.000Z");
  });

  it("skip a date the zone skipped", () => {
    const apia: Calendar = { ...officeHours, timeZone: "Pacific/Apia", holidays: [] };
    expect(due(apia, "2011-12-29T20:00:00Z", 1, "sameTime")).toBe("2012-01-01T20:00:00.000Z");
  });

  it("are UTC dates on 24×7", () => {
    expect(due(null, "2026-03-28T10:00:00Z", 2, "sameTime")).toBe("2026-03-30T10:00:00.000Z");
    expect(due(null, "2026-03-28T10:00:00Z", 2, "endOfDay")).toBe("2026-03-31T00:00:00.000Z");
  });

  it("refuse what lies more than a hundred years away", { timeout: 60_000 }, () => {
    const calendar: Calendar = { ...officeHours, weekly: { mon: [["09:00", "17:00"]] } };
    expect(() => due(calendar, "2026-03-02T10:00:00Z", 5_300, "sameTime")).toThrow(
      expect.objectContaining({ code: "input.invalid" }),
    );
  });
});

describe("a target in business days", () => {
  const budget = (until: "sameTime" | "endOfDay"): Budget => ({
    unit: "businessDays",
    amount: 1,
    until,
  });
  const target = (until: "sameTime" | "endOfDay"): TargetVersion => ({
    ...resolution,
    budgets: { "*": budget(until) },
  });
  const opened = (when: string): Entry => [when, { name: "opened" }];
  const at = (when: string, until: "sameTime" | "endOfDay", ...entries: Entry[]) =>
    evaluate(ticket(...entries), target(until), office, vienna(when))[0];

  it("holds the open time up to its deadline, and warns in percent of that", () => {
    expect(at("02 11:00", "endOfDay", opened("02 11:00"))).toMatchObject({
      deadline: vienna("03 17:00"),
      budgetSeconds: 14 * 3_600,
      warnings: [{ at: vienna("03 10:00") }, { at: vienna("03 15:36") }],
    });
  });

  it("due at an opening is not due at the closing before it", () => {
    expect(at("02 20:00", "sameTime", opened("02 09:00"))).toMatchObject({
      state: "running",
      deadline: vienna("03 09:00"),
      budgetSeconds: 8 * 3_600,
      remainingSeconds: 0,
    });
  });

  it("is moved by a pause by the open time it covered, and by nothing else", () => {
    const wait = (from: string, to: string): Entry[] => [
      [from, { state: "waitingCustomer" }],
      [to, { state: "active" }],
    ];
    const deadline = (...entries: Entry[]) =>
      at("31 12:00", "sameTime", opened("02 11:00"), ...entries)?.deadline;
    expect(deadline(...wait("02 12:00", "02 13:00"))).toBe(vienna("03 12:00"));
    expect(deadline(...wait("02 18:00", "03 08:00"))).toBe(vienna("03 11:00"));
    expect(deadline(...wait("02 12:00", "03 12:00"))).toBe(vienna("05 11:00"));
  });
});
