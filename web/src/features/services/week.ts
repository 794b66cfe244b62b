import type { CalendarRow } from "./queries.ts";

export const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type WeekDay = (typeof days)[number];
export const dayNames: Readonly<Record<WeekDay, string>> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

type Shift = readonly [from: string, to: string];
/** The hours of each day as a person types them: `09:00–12:00, 13:00–17:00`. */
export type Week = Readonly<Record<WeekDay, string>>;

const DAY = 1_440;
/** Half hours: what one cell of the grid is. */
export const cells = 48;
const CELL = DAY / cells;

const minuteOf = (time: string): number => Number(time.slice(0, -3)) * 60 + Number(time.slice(-2));
const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

const whole = (time: string): string => {
  const [hours = "", minutes = "00"] = time.split(":");
  return `${hours.padStart(2, "0")}:${minutes}`;
};

/** Shifts from what was typed; what is no time goes on as it is, for the schema to refuse. */
export const shiftsOf = (text: string): Shift[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part): Shift => {
      const [from = "", to = ""] = part.split(/\s*(?:–|-|to)\s*/);
      return [whole(from), whole(to)];
    });

export const textOfShifts = (shifts: readonly Shift[] = []): string =>
  shifts.map(([from, to]) => `${from}–${to}`).join(", ");

export const weekOf = (weekly: CalendarRow["weekly"]): Week => ({
  mon: textOfShifts(weekly.mon),
  tue: textOfShifts(weekly.tue),
  wed: textOfShifts(weekly.wed),
  thu: textOfShifts(weekly.thu),
  fri: textOfShifts(weekly.fri),
  sat: textOfShifts(weekly.sat),
  sun: textOfShifts(weekly.sun),
});

export const weeklyOf = (week: Week): { [Day in WeekDay]?: readonly Shift[] | undefined } =>
  Object.fromEntries(
    days
      .map((day) => [day, shiftsOf(week[day])] as const)
      .filter(([, shifts]) => shifts.length > 0),
  );

const isTime = (time: string): boolean => /^\d\d:\d\d$/.test(time);
const spansOf = (text: string): [number, number][] =>
  shiftsOf(text)
    .filter(([from, to]) => isTime(from) && isTime(to))
    .map(([from, to]) => [minuteOf(from), minuteOf(to)]);

const after = (day: WeekDay): WeekDay => days[(days.indexOf(day) + 1) % 7] ?? "mon";
const before = (day: WeekDay): WeekDay => days[(days.indexOf(day) + 6) % 7] ?? "sun";

/** Which minutes of a day are open: by its own shifts, and by what runs on from the day before. */
const openOf = (week: Week, day: WeekDay): [number, number][] => [
  ...spansOf(week[day]).map(([from, to]): [number, number] => [from, to > from ? to : DAY]),
  ...spansOf(week[before(day)])
    .filter(([from, to]) => to <= from)
    .map(([, to]): [number, number] => [0, to]),
];

/** Whether a half hour is open: wholly, partly or not. */
export const cellOf = (week: Week, day: WeekDay, cell: number): "open" | "part" | "closed" => {
  const [from, to] = [cell * CELL, (cell + 1) * CELL];
  const open = openOf(week, day)
    .map(([start, end]) => Math.min(end, to) - Math.max(start, from))
    .filter((minutes) => minutes > 0)
    .reduce((sum, minutes) => sum + minutes, 0);
  if (open >= CELL) return "open";
  return open > 0 ? "part" : "closed";
};

/** What runs over midnight, written as two days: it opens the same hours. */
const split = (week: Week): Week => {
  const parts = new Map<WeekDay, string[]>(days.map((day) => [day, []]));
  for (const day of days) {
    for (const [from, to] of spansOf(week[day])) {
      parts.get(day)?.push(`${timeOf(from)}–${timeOf(to > from ? to : DAY)}`);
      if (to <= from && to > 0) parts.get(after(day))?.push(`00:00–${timeOf(to)}`);
    }
  }
  const text = (day: WeekDay) => (parts.get(day) ?? []).toSorted().join(", ");
  return { ...week, ...Object.fromEntries(days.map((day) => [day, text(day)])) };
};

const merged = (spans: readonly [number, number][]): Shift[] => {
  const joined: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined.map(([from, to]) => [timeOf(from), timeOf(to)]);
};

/** The week with one half hour opened, or closed where it was open. */
export const toggled = (week: Week, day: WeekDay, cell: number): Week => {
  const opens = cellOf(week, day, cell) !== "open";
  const [from, to] = [cell * CELL, (cell + 1) * CELL];
  const plain = split(week);
  const spans = openOf(plain, day);
  const next = opens
    ? [...spans, [from, to] as [number, number]]
    : spans.flatMap(([start, end]) =>
        [
          [start, Math.min(end, from)] as [number, number],
          [Math.max(start, to), end] as [number, number],
        ].filter(([a, b]) => a < b),
      );
  return { ...plain, [day]: textOfShifts(merged(next)) };
};
