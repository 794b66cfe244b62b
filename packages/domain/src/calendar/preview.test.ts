import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setting } from "../sla/testing/arbitrary.ts";
import { officeHours } from "../sla/testing/build.ts";
import { openSeconds } from "../sla/sla.ts";
import { month } from "./preview.ts";

const always = [["00:00", "24:00"]] as [string, string][];
const around = (timeZone: string) => ({
  timeZone,
  weekly: Object.fromEntries(
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, always]),
  ),
  holidays: [],
});

describe("the preview of a month", () => {
  it("shows hours by the wall clock, holidays and closed days", () => {
    const { days, seconds } = month(officeHours, "2026-03");
    expect(days).toHaveLength(31);
    expect(days[1]).toEqual({
      date: "2026-03-02",
      weekday: 1,
      open: [["09:00", "17:00"]],
      seconds: 28_800,
      holiday: false,
      clockChange: 0,
    });
    expect(days[3]).toMatchObject({ date: "2026-03-04", open: [], seconds: 0, holiday: true });
    expect(days[28]).toMatchObject({ date: "2026-03-29", open: [], clockChange: -60 });
    expect(seconds).toBe(21 * 28_800);
  });

  it("counts 23 and 25 hours where clocks change, and writes the end of the day as 24:00", () => {
    expect(month(around("Europe/Vienna"), "2026-03").days[28]).toMatchObject({
      open: [["00:00", "24:00"]],
      seconds: 82_800,
      clockChange: -60,
    });
    expect(month(around("Europe/Vienna"), "2026-10").days[24]).toMatchObject({
      seconds: 90_000,
      clockChange: 60,
    });
    expect(month(around("Australia/Lord_Howe"), "2026-04").days[4]?.clockChange).toBe(30);
  });

  it("shows a date that the zone skipped as closed", () => {
    expect(month(around("Pacific/Apia"), "2011-12").days[29]).toMatchObject({
      date: "2011-12-30",
      open: [],
      clockChange: -1_440,
    });
  });

  it("gives what runs over midnight to the date it falls on", () => {
    const nights = {
      timeZone: "UTC",
      weekly: { mon: [["22:00", "06:00"]] as [string, string][] },
      holidays: [],
    };
    const { days } = month(nights, "2026-03");
    expect(days[1]?.open).toEqual([["22:00", "24:00"]]);
    expect(days[2]?.open).toEqual([["00:00", "06:00"]]);
  });

  it("shows as much as the clock counts from the first day to the last", () => {
    fc.assert(
      fc.property(setting, ({ calendar, start }) => {
        const of = new Date(start).toISOString().slice(0, 7);
        const { days, seconds } = month(calendar, of);
        expect(seconds).toBe(days.reduce((sum, day) => sum + day.seconds, 0));
        const later = new Date(Date.parse(`${of}-01`) + 3 * 86_400_000).toISOString();
        const end = new Date(Date.parse(`${of}-01`) + 25 * 86_400_000).toISOString();
        expect(seconds).toBeGreaterThanOrEqual(openSeconds(calendar, later, end));
      }),
      { numRuns: 40 },
    );
  });
});
