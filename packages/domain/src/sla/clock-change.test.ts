import { describe, expect, it } from "vitest";
import type { Calendar } from "./calendar.ts";
import { addOpenTime, isOpen, openHours, openSeconds } from "./sla.ts";

const HOUR = 3_600;

type Shifts = readonly (readonly [string, string])[];
const daily = (timeZone: string, shifts: Shifts, holidays: string[] = []): Calendar => ({
  timeZone,
  weekly: {
    mon: shifts,
    tue: shifts,
    wed: shifts,
    thu: shifts,
    fri: shifts,
    sat: shifts,
    sun: shifts,
  },
  holidays,
});

/** Open hours of each shift that begins on a local date, taken from the list of open stretches. */
const opened = (calendar: Calendar, from: string, to: string) =>
  openHours(calendar, from, to).map(
    ([start, end]) =>
      `${start.slice(0, 16)}Z ${(Date.parse(end) - Date.parse(start)) / 3_600_000} h`,
  );

describe("clock changes", () => {
  it.each([
    ["a day of 23 hours", "Europe/Vienna", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", 23],
    ["a day of 25 hours", "Europe/Vienna", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", 25],
    [
      "a day of 24.5 hours",
      "Australia/Lord_Howe",
      "2026-04-04T13:00:00Z",
      "2026-04-05T13:30:00Z",
      24.5,
    ],
    [
      "a day without its midnight",
      "Africa/Cairo",
      "2026-04-23T22:00:00Z",
      "2026-04-24T21:00:00Z",
      23,
    ],
    [
      "a day with two last hours",
      "America/Sao_Paulo",
      "2018-02-17T02:00:00Z",
      "2018-02-18T03:00:00Z",
      25,
    ],
    [
      "a day with two midnights",
      "America/Havana",
      "2026-11-01T04:00:00Z",
      "2026-11-02T05:00:00Z",
      25,
    ],
  ])("count physical time: %s", (_, zone, from, to, hours) => {
    expect(openSeconds(null, from, to)).toBe(hours * HOUR);
    expect(openSeconds(daily(zone, [["00:00", "24:00"]]), from, to)).toBe(hours * HOUR);
  });

  it.each([
    // Vienna, 2026-03-29: 02:00 becomes 03:00.
    [
      "an opening in the gap moves forward",
      "Europe/Vienna",
      ["02:30", "06:00"],
      "2026-03-28T23:00:00Z",
      "2026-03-29T22:00:00Z",
      ["2026-03-29T01:30Z 2.5 h"],
    ],
    [
      "a closing in the gap moves forward",
      "Europe/Vienna",
      ["00:00", "02:30"],
      "2026-03-28T23:00:00Z",
      "2026-03-29T22:00:00Z",
      ["2026-03-28T23:00Z 2.5 h"],
    ],
    [
      "a shift inside the gap moves forward whole",
      "Europe/Vienna",
      ["02:15", "02:45"],
      "2026-03-28T23:00:00Z",
      "2026-03-29T22:00:00Z",
      ["2026-03-29T01:15Z 0.5 h"],
    ],
    [
      "a shift that the gap turns round is empty",
      "Europe/Vienna",
      ["02:30", "03:15"],
      "2026-03-28T23:00:00Z",
      "2026-03-29T22:00:00Z",
      [],
    ],
    // Vienna, 2026-10-25: 03:00 becomes 02:00.
    [
      "an ambiguous opening is the first",
      "Europe/Vienna",
      ["02:30", "06:00"],
      "2026-10-24T22:00:00Z",
      "2026-10-25T23:00:00Z",
      ["2026-10-25T00:30Z 4.5 h"],
    ],
    [
      "an ambiguous closing is the first",
      "Europe/Vienna",
      ["00:00", "02:30"],
      "2026-10-24T22:00:00Z",
      "2026-10-25T23:00:00Z",
      ["2026-10-24T22:00Z 2.5 h"],
    ],
    [
      "a shift over both hours has one more",
      "Europe/Vienna",
      ["01:00", "05:00"],
      "2026-10-24T22:00:00Z",
      "2026-10-25T23:00:00Z",
      ["2026-10-24T23:00Z 5 h"],
    ],
    // Beirut, 2026-03-29: 00:00 becomes 01:00. Cairo, 2026-10-29: 24:00 becomes 23:00.
    [
      "a midnight in the gap is one o'clock",
      "Asia/Beirut",
      ["00:00", "03:00"],
      "2026-03-28T22:00:00Z",
      "2026-03-29T21:00:00Z",
      ["2026-03-28T22:00Z 2 h"],
    ],
    [
      "a shift across a midnight in the gap loses no hour it works",
      "Asia/Beirut",
      ["22:00", "06:00"],
      "2026-03-28T12:00:00Z",
      "2026-03-29T12:00:00Z",
      ["2026-03-28T20:00Z 7 h"],
    ],
    [
      "a shift up to a midnight that comes twice",
      "Africa/Cairo",
      ["22:00", "24:00"],
      "2026-10-29T12:00:00Z",
      "2026-10-30T12:00:00Z",
      ["2026-10-29T19:00Z 3 h"],
    ],
    // Nuuk, 2026-03-28: 23:00 becomes 24:00.
    [
      "a closing in a gap before midnight runs into the next date",
      "America/Nuuk",
      ["22:00", "23:30"],
      "2026-03-28T12:00:00Z",
      "2026-03-29T12:00:00Z",
      ["2026-03-29T00:00Z 1.5 h"],
    ],
  ] as const)("%s", (_, zone, shift, from, to, expected) => {
    expect(opened(daily(zone, [shift]), from, to)).toEqual(expected);
  });

  it("never open a holiday, even where a gap would carry a shift into it", () => {
    const calendar = daily("America/Nuuk", [["22:00", "23:30"]], ["2026-03-29"]);
    expect(opened(calendar, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z")).toEqual([
      "2026-03-29T00:00Z 1 h",
    ]);
  });

  it("close a holiday whose last hour comes twice for all its time", () => {
    const calendar = daily("America/St_Johns", [["00:00", "24:00"]], ["2010-11-06"]);
    // On 2010-11-07 at 00:01 clocks went back to 23:01 of the holiday.
    expect(isOpen(calendar, "2010-11-07T02:30:30Z")).toBe(true);
    expect(isOpen(calendar, "2010-11-07T02:31:00Z")).toBe(false);
    expect(isOpen(calendar, "2010-11-07T03:30:00Z")).toBe(true);
  });
});

describe("a date the zone skipped (Samoa had no Friday, 2011-12-30)", () => {
  const weekdays = (shift: readonly [string, string], holidays: string[] = []): Calendar => ({
    timeZone: "Pacific/Apia",
    weekly: { mon: [shift], tue: [shift], wed: [shift], thu: [shift], fri: [shift] },
    holidays,
  });

  it("has no shifts, and does not open the Saturday after it", () => {
    // Thursday 29th 09:00 to 17:00 is 19:00Z to 03:00Z; Monday, January 2nd, opens at 19:00Z on the 1st.
    const hours = opened(
      weekdays(["09:00", "17:00"]),
      "2011-12-29T12:00:00Z",
      "2012-01-02T12:00:00Z",
    );
    expect(hours).toEqual(["2011-12-29T19:00Z 8 h", "2012-01-01T19:00Z 8 h"]);
  });

  it("lets Thursday's night shift run into the date that followed", () => {
    const night = weekdays(["22:00", "06:00"]);
    const hours = opened(night, "2011-12-30T00:00:00Z", "2011-12-31T12:00:00Z");
    expect(hours).toEqual(["2011-12-30T08:00Z 8 h"]);
    const closed = opened(
      weekdays(["22:00", "06:00"], ["2011-12-31"]),
      "2011-12-30T00:00:00Z",
      "2011-12-31T12:00:00Z",
    );
    expect(closed).toEqual(["2011-12-30T08:00Z 2 h"]);
  });

  it("is stepped over by a budget", () => {
    const due = addOpenTime(weekdays(["09:00", "17:00"]), "2011-12-30T00:00:00Z", 4 * HOUR);
    expect(due).toBe("2012-01-01T20:00:00Z");
  });
});
