import { describe, expect, it } from "vitest";
import { Calendar } from "./calendar.ts";
import { clockOf } from "./clock.ts";
import { openSeconds } from "./sla.ts";
import { officeHours } from "./testing/build.ts";

const faults = (changes: object) => {
  const parsed = Calendar.safeParse({ ...officeHours, ...changes });
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join("/")}: ${message}`);
};

describe("a calendar", () => {
  it("takes several shifts a day, across midnight, up to 24:00 and touching ones", () => {
    const weekly = {
      mon: [["00:00", "08:00"], ["08:00", "12:00"], ["13:00", "24:00"]], // prettier-ignore
      sat: [["22:00", "06:00"]],
      sun: [["06:00", "22:00"], ["22:00", "00:00"]], // prettier-ignore
    };
    expect(faults({ weekly })).toEqual([]);
  });

  it.each([
    ["an empty week", {}, "weekly: The calendar has no open time; add at least one shift"],
    [
      "days without shifts",
      { mon: [], tue: [] },
      "weekly: The calendar has no open time; add at least one shift",
    ],
    [
      "equal ends",
      { mon: [["09:00", "09:00"]] },
      "weekly/mon/0: Opening and closing are the same; for a whole day write 00:00 to 24:00",
    ],
    [
      "an opening that is no time",
      { tue: [["9:00", "17:00"]] },
      "weekly/tue/0/0: Write the opening as HH:MM, from 00:00 to 23:59",
    ],
    [
      "24:00 as an opening",
      { tue: [["24:00", "06:00"]] },
      "weekly/tue/0/0: Write the opening as HH:MM, from 00:00 to 23:59",
    ],
    [
      "a closing that is no time",
      { tue: [["09:00", "24:30"]] },
      "weekly/tue/0/1: Write the closing as HH:MM, from 00:00 to 24:00",
    ],
    ["overlapping shifts of one day", { mon: [["09:00", "12:00"], ["11:59", "13:00"]] }, "weekly/mon/1: This shift overlaps shift 1 of mon"], // prettier-ignore
    [
      "an overlap across midnight",
      { mon: [["22:00", "06:00"]], tue: [["05:00", "09:00"]] },
      "weekly/tue/0: This shift overlaps shift 1 of mon",
    ],
    [
      "an overlap from Sunday into Monday",
      { mon: [["05:00", "09:00"]], sun: [["22:00", "06:00"]] },
      "weekly/sun/0: This shift overlaps shift 1 of mon",
    ],
    [
      "a day that is none",
      { ...officeHours.weekly, monday: [["09:00", "17:00"]] },
      'weekly: Unrecognized key: "monday"',
    ],
  ])("refuses %s and says where", (_, weekly, fault) => {
    expect(faults({ weekly })).toEqual([fault]);
  });

  it("may carry other fields, which are no part of it", () => {
    expect(Calendar.parse({ ...officeHours, name: "Office" })).toEqual(officeHours);
  });

  it("refuses a zone that is not known", () => {
    expect(faults({ timeZone: "Mars/Olympus" })).toEqual(["timeZone: This time zone is not known"]);
  });

  it.each(["2026-02-29", "24.12.2026", "2026-12-24T00:00:00Z"])(
    "refuses %s as a holiday",
    (date) => {
      expect(faults({ holidays: ["2026-12-25", date] })).toEqual(["holidays/1: Invalid ISO date"]);
    },
  );

  it("is refused by the clock as by its schema, with the places as JSON pointers", () => {
    const calendar = { ...officeHours, weekly: {} };
    const count = () => openSeconds(calendar, "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z");
    expect(count).toThrow(
      expect.objectContaining({
        code: "input.invalid",
        errors: [
          { pointer: "/weekly", detail: "The calendar has no open time; add at least one shift" },
        ],
      }),
    );
  });

  it("is compiled once", () => {
    expect(clockOf(officeHours)).toBe(clockOf(officeHours));
    expect(clockOf({ ...officeHours })).not.toBe(clockOf(officeHours));
  });
});
