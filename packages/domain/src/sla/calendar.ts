import { z } from "zod";
import { LocalDate } from "../kernel/time.ts";
import { overlaps, weekdays } from "./shift.ts";
import { isZone } from "./zone.ts";

const Opening = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Write the opening as HH:MM, from 00:00 to 23:59");
const Closing = z
  .string()
  .regex(
    /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/,
    "Write the closing as HH:MM, from 00:00 to 24:00",
  );

/**
 * Opening and closing as local wall-clock times. A closing before the opening runs into the next day
 * (`["22:00", "06:00"]`); equal ends are refused, a whole day is `["00:00", "24:00"]`.
 */
export const Shift = z
  .tuple([Opening, Closing])
  .readonly()
  .refine(
    ([opening, closing]) => opening !== closing,
    "Opening and closing are the same; for a whole day write 00:00 to 24:00",
  );

const Shifts = z.array(Shift).max(48, "At most 48 shifts a day").readonly().optional();

const Weekly = z.strictObject({
  mon: Shifts,
  tue: Shifts,
  wed: Shifts,
  thu: Shifts,
  fri: Shifts,
  sat: Shifts,
  sun: Shifts,
});

/**
 * When a service is attended, in the wall-clock time of one zone (domain §5). An absent weekday is closed;
 * a holiday closes its own local date only. Refused, each with the place: an unknown zone, a time or date
 * that is none, equal ends, shifts that overlap (also across midnight and from Sunday into Monday), and a
 * week with no open time.
 */
export const Calendar = z
  .object({
    timeZone: z.string().max(100).refine(isZone, "This time zone is not known"),
    weekly: Weekly,
    holidays: z.array(LocalDate).max(5_000, "At most 5,000 holidays").readonly(),
  })
  .superRefine(({ weekly }, context) => {
    if (weekdays.every((day) => (weekly[day] ?? []).length === 0)) {
      context.addIssue({
        code: "custom",
        path: ["weekly"],
        message: "The calendar has no open time; add at least one shift",
      });
    }
    for (const { day, index, other } of overlaps(weekly)) {
      context.addIssue({
        code: "custom",
        path: ["weekly", day, index],
        message: `This shift overlaps shift ${other.index + 1} of ${other.day}`,
      });
    }
  });
export type Calendar = z.infer<typeof Calendar>;

/** A calendar as it stood: later edits make a new version, and a verdict names the one it was judged by. */
export const CalendarVersion = z.strictObject({
  id: z.string().min(1).max(64),
  version: z.int().min(1),
  calendar: Calendar,
});
export type CalendarVersion = z.infer<typeof CalendarVersion>;
