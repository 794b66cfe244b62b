import { Draft, Info, Version } from "@tandem/domain/calendar";
import { LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

/** A calendar with all its versions. `version` is that of the record; versions of the hours have numbers. */
export const CalendarView = Info.extend(versioned);
export type CalendarView = z.infer<typeof CalendarView>;

/** A line of the list: what was written last. */
export const CalendarRow = Info.pick({ id: true, name: true }).extend({
  ...versioned,
  number: Version.shape.number,
  from: LocalDate.nullable(),
  timeZone: z.string(),
  weekly: Version.shape.calendar.shape.weekly,
  holidays: z.int().min(0),
});
export type CalendarRow = z.infer<typeof CalendarRow>;

export const Calendars = z.object({ items: z.array(CalendarRow) });

export const CreateCalendar = Draft.strict();
export const WriteCalendar = Draft.extend({ from: LocalDate }).strict();
