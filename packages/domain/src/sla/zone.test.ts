import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { openSeconds } from "./sla.ts";
import { allZones } from "./testing/arbitrary.ts";
import { extentOf, instantOf, isZone, localOf, piecesOf } from "./zone.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const changesOf = (timeZone: string, from: string, to: string): number[] => {
  const end = Temporal.Instant.from(to).epochMilliseconds;
  const changes: number[] = [];
  let zoned = Temporal.Instant.from(from)
    .toZonedDateTimeISO(timeZone)
    .getTimeZoneTransition("next");
  while (zoned && zoned.epochMilliseconds < end) {
    changes.push(zoned.epochMilliseconds);
    zoned = zoned.getTimeZoneTransition("next");
  }
  return changes;
};

const compatible = (timeZone: string, local: number): number =>
  Temporal.PlainDateTime.from(new Date(local).toISOString().slice(0, -1)).toZonedDateTime(timeZone)
    .epochMilliseconds;

describe(
  "every zone of the tz database, at every clock change from 2008 to 2028",
  { timeout: 60_000 },
  () => {
    const changes = allZones.flatMap((timeZone) =>
      changesOf(timeZone, "2008-01-01T00:00Z", "2028-01-01T00:00Z").map((at) => ({ timeZone, at })),
    );

    it("moves a local time that does not exist forward by the gap and takes the first of two", () => {
      expect(changes.length).toBeGreaterThan(5_000);
      for (const { timeZone, at } of changes) {
        const pieces = piecesOf(timeZone, at - 3 * DAY, at + 3 * DAY);
        const local = localOf(pieces, at);
        for (const minutes of [-1_441, -61, -30, -1, 0, 1, 29, 60, 1_439]) {
          const wanted = local + minutes * 60_000;
          expect([timeZone, wanted, instantOf(pieces, wanted)]).toEqual([
            timeZone,
            wanted,
            compatible(timeZone, wanted),
          ]);
        }
      }
    });

    it("counts physical time on a week of whole days", () => {
      const day = [["00:00", "24:00"]] as const;
      const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
      for (const timeZone of allZones) {
        const calendar = { timeZone, weekly, holidays: [] };
        const seconds = openSeconds(calendar, "2011-12-01T00:00:00Z", "2013-12-01T00:00:00Z");
        expect([timeZone, seconds]).toEqual([timeZone, 731 * 86_400]);
      }
    });
  },
);

describe("zone", () => {
  it.each([
    "Europe/Vienna",
    "america/sao_paulo",
    "America/Argentina/Buenos_Aires",
    "Etc/GMT+5",
    "UTC",
    "+05:30",
  ])("knows %s", (name) => {
    expect(isZone(name)).toBe(true);
  });

  it.each([
    "",
    "Mars/Olympus",
    "Europe/",
    "+5",
    "2026-01-01T00:00Z[Europe/Vienna]",
    "Europe/Vienna ",
  ])("refuses %j", (name) => {
    expect(isZone(name)).toBe(false);
  });

  it("gives a skipped date no time and a date of 25 hours all of them", () => {
    const apia = piecesOf("Pacific/Apia", Date.UTC(2011, 11, 20), Date.UTC(2012, 0, 10));
    expect(extentOf(apia, Date.UTC(2011, 11, 30) / DAY)).toEqual([]);
    const vienna = piecesOf("Europe/Vienna", Date.UTC(2026, 9, 20), Date.UTC(2026, 9, 30));
    const hours = extentOf(vienna, Date.UTC(2026, 9, 25) / DAY).map(
      ([from, to]) => (to - from) / HOUR,
    );
    expect(hours).toEqual([3, 22]);
  });

  it("takes a place without pieces for UTC", () => {
    expect([instantOf([], 5), localOf([], 5)]).toEqual([5, 5]);
  });
});
