import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarId, UserId } from "../kernel/id.ts";
import { setting } from "../sla/testing/arbitrary.ts";
import { officeHours } from "../sla/testing/build.ts";
import * as Calendar from "./calendar.ts";

const actor = { userId: UserId.parse("usr_aaaaaaaaaaaaaaaa"), role: "clientAdmin" } as const;
const id = CalendarId.parse("cal_aaaaaaaaaaaaaaaa");
const now = "2026-11-24T23:30:00.000Z";
const draft = { name: "Office", calendar: officeHours, note: "" };
const made = Calendar.create(id, draft, actor, now);
const longer = { ...officeHours, weekly: { ...officeHours.weekly, sat: [["09:00", "12:00"]] } };
const wider = Calendar.Draft.parse({ ...draft, calendar: longer });

const write = (from: string, info = made, change = wider) =>
  Calendar.write(info, { ...change, from }, actor, now);

describe("a calendar", () => {
  it("begins with a version that counts for all time, its holidays in order and once", () => {
    const holidays = ["2026-12-25", "2026-03-04", "2026-12-25"];
    const info = Calendar.create(
      id,
      { ...draft, calendar: { ...officeHours, holidays } },
      actor,
      now,
    );
    expect(Calendar.latest(info)).toMatchObject({ number: 1, from: null });
    expect(Calendar.latest(info).calendar.holidays).toEqual(["2026-03-04", "2026-12-25"]);
    expect(Calendar.Info.parse(info)).toEqual(info);
  });

  it("takes another version from a day on, and leaves the one before as it was", () => {
    const info = write("2026-12-01");
    expect(info.versions[0]).toBe(made.versions[0]);
    expect(Calendar.inForce(info, "2026-11-30T22:59:59.999Z").number).toBe(1);
    expect(Calendar.inForce(info, "2026-11-30T23:00:00.000Z").number).toBe(2);
    expect(Calendar.asVersion(info, Calendar.latest(info))).toEqual({
      id,
      version: 2,
      calendar: Calendar.latest(info).calendar,
    });
  });

  it("counts from the moment it was written where its day had begun", () => {
    const info = write("2026-11-25");
    expect(Calendar.since(Calendar.latest(info))).toBe(now);
    expect(Calendar.since(made.versions[0]!)).toBeNull();
  });

  it("makes no version of the same hours, and changes a name without one", () => {
    expect(write("2026-12-01", made, draft)).toBe(made);
    const renamed = write("2026-12-01", made, { ...draft, name: "Vienna" });
    expect(renamed).toEqual({ ...made, name: "Vienna" });
  });

  it("refuses a day that has passed where it is, though not everywhere", () => {
    expect(() => write("2026-11-24")).toThrow("Give today (2026-11-25)");
  });

  it("refuses to come before the version before", () => {
    const info = write("2027-01-01");
    const again = { ...wider, calendar: officeHours };
    expect(() => write("2026-12-01", info, again)).toThrow("Version 2 counts from 2027-01-01");
    expect(write("2027-01-01", info, again).versions).toHaveLength(3);
  });

  it("has a version", () => {
    expect(() => Calendar.latest({ versions: [] })).toThrow(RangeError);
  });

  it("answers for every instant, whatever it holds", () => {
    const later = Calendar.latest(write("2026-12-01"));
    expect(Calendar.inForce({ versions: [later] }, "2020-01-01T00:00:00.000Z")).toBe(later);
  });

  it("keeps what was judged: a new version never changes which one counted before it was written", () => {
    fc.assert(
      fc.property(
        setting,
        fc.integer({ min: 0, max: 400 }),
        fc.nat(),
        ({ calendar }, days, ago) => {
          const from = new Date(Date.parse(now) + (days + 2) * 86_400_000)
            .toISOString()
            .slice(0, 10);
          const info = write(from, made, { ...draft, calendar });
          const earlier = new Date(Date.parse(now) - ago).toISOString();
          expect(Calendar.inForce(info, earlier).number).toBe(1);
        },
      ),
      { numRuns: 50 },
    );
  });
});
