/** Weekdays as the calendar names them, Monday first. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

type Times = readonly [opening: string, closing: string];
export type Week = { readonly [day in Weekday]?: readonly Times[] | undefined };

/** A shift in minutes after the midnight of its day; one across midnight ends after 1,440. */
export type Minutes = readonly [from: number, to: number];

const DAY = 1_440;
const WEEK = 7 * DAY;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** `["22:00", "06:00"]` → `[1320, 1800]`. */
export const minutesOf = ([opening, closing]: Times): Minutes => {
  const from = minuteOf(opening);
  const to = minuteOf(closing);
  return to > from ? [from, to] : [from, to + DAY];
};

type Place = { readonly day: Weekday; readonly index: number };

/** The shifts that overlap an earlier one of the week; what runs on from Sunday meets Monday's. */
export const overlaps = (week: Week): (Place & { readonly other: Place })[] => {
  const shifts = weekdays.flatMap((day, number) =>
    (week[day] ?? []).map((times, index) => {
      const [from, to] = minutesOf(times);
      return { day, index, from: from + number * DAY, to: to + number * DAY };
    }),
  );
  return shifts.flatMap((late, position) =>
    shifts
      .slice(0, position)
      .filter((early) =>
        [-WEEK, 0].some((turn) => late.from + turn < early.to && early.from < late.to + turn),
      )
      .map(({ day, index }) => ({
        day: late.day,
        index: late.index,
        other: { day, index },
      })),
  );
};

/** What a week opens on one date: its own shifts up to midnight, and what runs on from the date before. */
export type Pattern = { readonly own: readonly Minutes[]; readonly tails: readonly Minutes[] };

/** By weekday, Monday first. A tail belongs to the date it falls on and is kept apart from `own`. */
export const patternsOf = (week: Week): readonly Pattern[] =>
  weekdays.map((day) => {
    const shifts = (week[day] ?? []).map(minutesOf);
    return {
      own: shifts.map(([from, to]): Minutes => [from, Math.min(to, DAY)]),
      tails: shifts.filter(([, to]) => to > DAY).map(([, to]): Minutes => [0, to - DAY]),
    };
  });
