import type { Calendar, CalendarVersion } from "../calendar.ts";
import type { TicketEvent } from "../event.ts";
import { type Budget, TargetVersion, usual } from "../target.ts";

/** Monday to Friday, 09:00 to 17:00, in Vienna; 2026-03-04 (a Wednesday) is a holiday. */
export const officeHours: Calendar = {
  timeZone: "Europe/Vienna",
  weekly: {
    mon: [["09:00", "17:00"]],
    tue: [["09:00", "17:00"]],
    wed: [["09:00", "17:00"]],
    thu: [["09:00", "17:00"]],
    fri: [["09:00", "17:00"]],
  },
  holidays: ["2026-03-04"],
};

export const office: CalendarVersion = { id: "cal_office", version: 1, calendar: officeHours };

export const minutes = (amount: number): Budget => ({ unit: "minutes", amount });

/** A resolution target of four open hours for P1 and eight for every other priority. */
export const resolution: TargetVersion = TargetVersion.parse({
  id: "resolution",
  version: 1,
  kind: "resolution",
  basis: "sla",
  budgets: { P1: minutes(240), "*": minutes(480) },
  ...usual.resolution,
  warnAt: [50, 90],
  attainment: 9_500,
});

/** What happened when, in March 2026 by the clock in Vienna (UTC+1): `["02 09:30", { state: "active" }]`. */
export type Entry = readonly [when: string, what: Omit<TicketEvent, "id" | "at">];

export const vienna = (when: string): string => {
  const [day = "", time = ""] = when.split(" ");
  return new Date(Date.parse(`2026-03-${day}T${time}:00.000+01:00`)).toISOString();
};

export const ticket = (...entries: readonly Entry[]): TicketEvent[] =>
  entries.map(([when, what], index) => ({ id: `e${index + 1}`, at: vienna(when), ...what }));
