import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { Calendar } from "../calendar.ts";
import { weekdays } from "../shift.ts";

const MINUTE = 60_000;

/** Zones whose clocks change where it hurts: at midnight, by half an hour, by a whole date, at 00:01. */
export const awkwardZones = [
  "Africa/Cairo",
  "Africa/Casablanca",
  "America/Havana",
  "America/Nuuk",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Antarctica/Troll",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Tehran",
  "Australia/Lord_Howe",
  "Europe/London",
  "Pacific/Apia",
  "Pacific/Kwajalein",
] as const;

export const allZones = Intl.supportedValuesOf("timeZone");

export const zone = fc.oneof(fc.constantFrom(...awkwardZones), fc.constantFrom(...allZones));

const first = Temporal.Instant.from("1975-01-01T00:00Z").epochMilliseconds;
const last = Temporal.Instant.from("2037-01-01T00:00Z").epochMilliseconds;

/** A minute within three days of a clock change of the zone, or any minute where it has none. */
export const nearChange = (timeZone: string): fc.Arbitrary<number> =>
  fc
    .record({
      from: fc.integer({ min: first / MINUTE, max: last / MINUTE }),
      away: fc.integer({ min: -4_320, max: 1_440 }),
    })
    .map(({ from, away }) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(from * MINUTE).toZonedDateTimeISO(
        timeZone,
      );
      const next = zoned.getTimeZoneTransition("next");
      return Math.floor((next ?? zoned).epochMilliseconds / MINUTE + away) * MINUTE;
    });

const written = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Shifts of a day: cut points taken in pairs, the last sometimes across midnight. */
const shifts = fc
  .uniqueArray(
    fc.oneof(
      fc.integer({ min: 0, max: 1_440 }),
      fc.constantFrom(0, 60, 120, 150, 180, 1_380, 1_410, 1_440),
    ),
    {
      maxLength: 6,
    },
  )
  .map((cuts) => cuts.toSorted((a, b) => a - b))
  .map((cuts) =>
    cuts.flatMap((cut, index): [string, string][] => {
      const next = cuts[index + 1];
      return index % 2 === 0 && next !== undefined ? [[written(cut), written(next)]] : [];
    }),
  );

const acrossMidnight = fc
  .tuple(fc.integer({ min: 1_200, max: 1_439 }), fc.integer({ min: 0, max: 240 }))
  .map(([opening, closing]): [string, string][] => [[written(opening), written(closing)]]);

const holidaysNear = (ms: number) =>
  fc
    .array(fc.integer({ min: -2, max: 6 }), { maxLength: 3 })
    .map((offsets) =>
      offsets.map((days) => new Date(ms + days * 86_400_000).toISOString().slice(0, 10)),
    );

/** A calendar that its schema takes, with holidays around `ms`. */
export const calendarNear = (timeZone: string, ms: number): fc.Arbitrary<Calendar> =>
  fc
    .record({
      timeZone: fc.constant(timeZone),
      weekly: fc.record(
        Object.fromEntries(weekdays.map((day) => [day, fc.oneof(shifts, acrossMidnight)])),
        { requiredKeys: [] },
      ),
      holidays: holidaysNear(ms),
    })
    .map((calendar) => Calendar.safeParse(calendar))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data);

/** A start near a clock change with a calendar for it. */
export const setting = zone.chain((timeZone) =>
  nearChange(timeZone).chain((start) =>
    fc.record({ start: fc.constant(start), calendar: calendarNear(timeZone, start) }),
  ),
);
