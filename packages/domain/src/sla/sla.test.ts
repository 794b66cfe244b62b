import { describe, expect, it } from "vitest";
import type { Calendar } from "./calendar.ts";
import { addOpenTime, isOpen, openHours, openSeconds } from "./sla.ts";
import { officeHours } from "./testing/build.ts";

const HOUR = 3_600;

const utc = (weekly: Calendar["weekly"], holidays: string[] = []): Calendar => ({
  timeZone: "UTC",
  weekly,
  holidays,
});
const nights = utc({ mon: [["22:00", "06:00"]], tue: [["22:00", "06:00"]] });

describe("isOpen", () => {
  it.each([
    ["before opening", officeHours, "2026-03-02T07:59:59.999Z", false],
    ["at opening, which is inclusive", officeHours, "2026-03-02T08:00:00Z", true],
    ["just before closing", officeHours, "2026-03-02T15:59:59.999Z", true],
    ["at closing, which is exclusive", officeHours, "2026-03-02T16:00:00Z", false],
    ["on a weekday that is absent", officeHours, "2026-03-07T10:00:00Z", false],
    ["on a holiday", officeHours, "2026-03-04T10:00:00Z", false],
    ["after midnight in a shift of the day before", nights, "2026-03-03T05:59:00Z", true],
    ["after midnight, where the day itself is absent", nights, "2026-03-04T05:59:00Z", true],
    ["in the day before the first night", nights, "2026-03-02T05:00:00Z", false],
    ["at any time, 24×7", null, "2026-03-07T03:00:00Z", true],
  ])("%s", (_, calendar, at, open) => {
    expect(isOpen(calendar, at)).toBe(open);
  });

  it("goes by the clock of the calendar's zone", () => {
    const elsewhere = { ...officeHours, timeZone: "Pacific/Auckland" };
    expect(isOpen(elsewhere, "2026-03-01T20:00:00Z")).toBe(true);
    expect(isOpen(elsewhere, "2026-03-02T08:00:00Z")).toBe(false);
  });
});

describe("a holiday under a shift across midnight", () => {
  const every = [["22:00", "06:00"]] as const;
  const calendar = utc({ mon: every, tue: every, wed: every }, ["2026-03-03"]);

  it("closes its own local date only", () => {
    expect(openHours(calendar, "2026-03-02T00:00:00Z", "2026-03-05T00:00:00Z")).toEqual([
      ["2026-03-02T22:00:00.000Z", "2026-03-03T00:00:00.000Z"],
      ["2026-03-04T00:00:00.000Z", "2026-03-04T06:00:00.000Z"],
      ["2026-03-04T22:00:00.000Z", "2026-03-05T00:00:00.000Z"],
    ]);
  });
});

describe("addOpenTime", () => {
  it.each([
    ["within a day", "2026-03-02T09:00:00Z", 2 * HOUR, "2026-03-02T11:00:00Z"],
    ["over night", "2026-03-02T15:00:00Z", 2 * HOUR, "2026-03-03T09:00:00Z"],
    ["over a holiday", "2026-03-03T15:00:00Z", 2 * HOUR, "2026-03-05T09:00:00Z"],
    ["over a weekend", "2026-03-06T15:00:00Z", 2 * HOUR, "2026-03-09T09:00:00Z"],
    ["from before opening", "2026-03-02T03:00:00Z", HOUR, "2026-03-02T09:00:00Z"],
    [
      "used up exactly at closing, it ends at closing",
      "2026-03-02T15:00:00Z",
      HOUR,
      "2026-03-02T16:00:00Z",
    ],
    ["zero while open is the start", "2026-03-02T09:00:30Z", 0, "2026-03-02T09:00:30Z"],
    ["zero at closing is the next opening", "2026-03-03T16:00:00Z", 0, "2026-03-05T08:00:00Z"],
    ["seconds are kept", "2026-03-02T09:00:07Z", 61, "2026-03-02T09:01:08Z"],
    ["parts of seconds are kept", "2026-03-02T09:00:00.250Z", 1.5, "2026-03-02T09:00:01.750Z"],
    [
      "written with milliseconds where it needs them",
      "2026-03-02T09:00:00Z",
      0.5,
      "2026-03-02T09:00:00.500Z",
    ],
  ])("%s", (_, start, seconds, due) => {
    expect(addOpenTime(officeHours, start, seconds)).toBe(due);
  });

  it("counts every second on 24×7", () => {
    expect(addOpenTime(null, "2026-03-28T12:00:00Z", 24 * HOUR)).toBe("2026-03-29T12:00:00Z");
    expect(addOpenTime(null, "2026-03-28T12:00:00Z", 0)).toBe("2026-03-28T12:00:00Z");
  });

  it("counts several shifts a day, up to 24:00 and on", () => {
    const calendar = utc({ mon: [["08:00", "12:00"], ["20:00", "24:00"]], tue: [["00:00", "02:00"]] }); // prettier-ignore
    expect(addOpenTime(calendar, "2026-03-02T11:00:00Z", 6 * HOUR)).toBe("2026-03-03T01:00:00Z");
  });

  it.each([
    [
      "a pause moves it by the open time it covers",
      HOUR,
      [["2026-03-02T10:00:00Z", "2026-03-02T12:30:00Z"]],
      "2026-03-02T12:30:30Z",
    ],
    [
      "a pause outside open time moves nothing",
      HOUR,
      [["2026-03-01T10:00:00Z", "2026-03-02T07:00:00Z"]],
      "2026-03-02T10:00:30Z",
    ],
    [
      "a pause after it moves nothing",
      HOUR,
      [["2026-03-02T10:00:30Z", "2026-03-02T12:30:00Z"]],
      "2026-03-02T10:00:30Z",
    ],
    [
      "overlapping pauses count once, in any order",
      HOUR,
      [
        ["2026-03-02T09:30:00Z", "2026-03-02T10:30:00Z"],
        ["2026-03-02T09:20:00Z", "2026-03-02T10:00:00Z"],
      ],
      "2026-03-02T11:10:30Z",
    ],
    [
      "a pause that ends before it begins is none",
      HOUR,
      [["2026-03-02T12:00:00Z", "2026-03-02T09:30:00Z"]],
      "2026-03-02T10:00:30Z",
    ],
    [
      "zero in a pause is its end",
      0,
      [["2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z"]],
      "2026-03-02T10:00:00Z",
    ],
    [
      "zero before a pause is the start",
      0,
      [["2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z"]],
      "2026-03-02T09:00:30Z",
    ],
    [
      "zero in a pause over closing is the next opening",
      0,
      [["2026-03-02T09:00:00Z", "2026-03-02T20:00:00Z"]],
      "2026-03-03T08:00:00Z",
    ],
  ] as const)("%s", (_, seconds, pauses, due) => {
    expect(addOpenTime(officeHours, "2026-03-02T09:00:30Z", seconds, pauses)).toBe(due);
  });

  it("grows its view of the calendar in both directions", () => {
    const calendar = { ...officeHours };
    expect(addOpenTime(calendar, "2026-03-02T08:00:00Z", 8 * HOUR)).toBe("2026-03-02T16:00:00Z");
    expect(addOpenTime(calendar, "2016-03-07T08:00:00Z", 8 * HOUR)).toBe("2016-03-07T16:00:00Z");
    expect(addOpenTime(calendar, "2026-03-02T08:00:00Z", 261 * 8 * HOUR)).toBe(
      "2027-03-02T16:00:00Z",
    );
    expect(addOpenTime(calendar, "2026-03-02T08:00:00Z", 8 * HOUR)).toBe("2026-03-02T16:00:00Z");
    expect(openSeconds(calendar, "2016-03-07T00:00:00Z", "2016-03-12T00:00:00Z")).toBe(40 * HOUR);
  });

  it("finds the first opening after holidays without end in sight", () => {
    const mondays = Array.from({ length: 200 }, (_, week) =>
      new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10),
    );
    const calendar = utc({ mon: [["09:00", "10:00"]] }, mondays);
    expect(addOpenTime(calendar, "2026-01-01T00:00:00Z", 0)).toBe("2029-11-05T09:00:00Z");
    expect(addOpenTime(calendar, "2026-01-01T00:00:00Z", HOUR)).toBe("2029-11-05T10:00:00Z");
  });

  it("refuses what lies more than a hundred years away", () => {
    const calendar = utc({ mon: [["09:00", "09:01"]] });
    const start = "2026-03-02T08:00:00Z";
    const away: unknown = expect.objectContaining({ code: "input.invalid" });
    const forEver = [["2026-03-02T08:00:00Z", "9999-12-31T23:59:59Z"]] as const;
    const later = [["9998-12-31T00:00:00Z", "9999-12-31T23:59:59Z"]] as const;
    expect(() => addOpenTime(calendar, start, 6_000 * 60)).toThrow(away);
    expect(() => addOpenTime(calendar, start, 20_000 * 60)).toThrow(away);
    expect(() => addOpenTime(calendar, start, 60, forEver)).toThrow(away);
    expect(() => addOpenTime(calendar, start, 5_219 * 60)).toThrow(away);
    expect(addOpenTime(calendar, start, 60, later)).toBe("2026-03-02T09:01:00Z");
  });

  it.each([-1, Number.NaN])("throws on %d seconds", (seconds) => {
    expect(() => addOpenTime(null, "2026-03-02T08:00:00Z", seconds)).toThrow(RangeError);
  });
});

describe("openSeconds", () => {
  it.each([
    [
      "a week of office hours with a holiday",
      "2026-03-02T00:00:00Z",
      "2026-03-09T00:00:00Z",
      32 * HOUR,
    ],
    ["from inside to inside", "2026-03-02T09:00:30Z", "2026-03-03T09:00:00Z", 8 * HOUR - 30],
    ["closed throughout", "2026-03-06T16:00:00Z", "2026-03-09T08:00:00Z", 0],
    ["an empty stretch", "2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", 0],
    ["an end before the start", "2026-03-03T09:00:00Z", "2026-03-02T09:00:00Z", 0],
    ["milliseconds", "2026-03-02T09:00:00Z", "2026-03-02T09:00:00.250Z", 0.25],
  ])("%s", (_, start, end, seconds) => {
    expect(openSeconds(officeHours, start, end)).toBe(seconds);
  });

  it("leaves pauses out, once, and only where they are open and inside", () => {
    const pauses = [
      ["2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z"],
      ["2026-03-02T11:00:00Z", "2026-03-02T13:00:00Z"],
      ["2026-03-02T16:00:00Z", "2026-03-03T07:00:00Z"],
      ["2026-03-03T15:00:00Z", "2026-03-09T00:00:00Z"],
      ["2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z"],
    ] as const;
    expect(openSeconds(officeHours, "2026-03-02T09:00:00Z", "2026-03-03T16:00:00Z", pauses)).toBe(
      11 * HOUR,
    );
  });
});

describe("openHours", () => {
  it("gives the open stretches of a month, clipped and with its clock change", () => {
    const calendar = { ...officeHours, holidays: [] };
    const hours = openHours(calendar, "2026-03-27T10:00:00Z", "2026-03-30T12:00:00Z");
    expect(hours).toEqual([
      ["2026-03-27T10:00:00.000Z", "2026-03-27T16:00:00.000Z"],
      ["2026-03-30T07:00:00.000Z", "2026-03-30T12:00:00.000Z"],
    ]);
  });

  it("is one stretch on 24×7", () => {
    expect(openHours(null, "2026-03-27T10:00:00Z", "2026-03-30T12:00:00Z")).toEqual([
      ["2026-03-27T10:00:00.000Z", "2026-03-30T12:00:00.000Z"],
    ]);
  });
});
