import { Button } from "@mantine/core";
import { Calendar, type Day, month } from "@tandem/contract/calendar/preview";
import { useState } from "react";

import classes from "./calendar-page.module.css";
import { dayNames, days } from "./week.ts";
import { minutesText } from "./words.ts";

const title = new Intl.DateTimeFormat(undefined, {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

const shifted = (of: string, months: number): string => {
  const date = new Date(`${of}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
};

const changeText = (minutes: number): string =>
  minutes < 0
    ? `Clocks go forward ${minutesText(-minutes)}`
    : `Clocks go back ${minutesText(minutes)}`;

function DayCell({ day }: { day: Day }) {
  const name = dayNames[days[day.weekday - 1] ?? "mon"].slice(0, 3);
  return (
    <li className={classes["day"]} data-closed={day.open.length === 0 || undefined}>
      <span className={classes["number"]}>
        <span className={`visually-hidden ${classes["weekday"]}`}>{name} </span>
        {Number(day.date.slice(8))}
      </span>
      <span>
        {day.open.map(([from, to]) => (
          <span key={from} style={{ display: "block" }}>
            {from}–{to}
          </span>
        ))}
        {day.open.length === 0 && !day.holiday && <span className="quiet">Closed</span>}
        {day.holiday && <span className={classes["mark"]}>Holiday</span>}
      </span>
      {day.clockChange !== 0 && (
        <span className={classes["mark"]}>{changeText(day.clockChange)}</span>
      )}
    </li>
  );
}

/** What the calendar opens in a month, with holidays and the days on which clocks change. */
export function MonthPreview({ draft }: { draft: unknown }) {
  const [of, setOf] = useState(() => new Date().toISOString().slice(0, 7));
  const parsed = Calendar.safeParse(draft);
  if (!parsed.success) {
    return <p className="quiet">Shown once the hours can be read and something is open.</p>;
  }
  const { days: shown, seconds } = month(parsed.data, of);
  const blanks = (shown[0]?.weekday ?? 1) - 1;
  const changes = shown.filter(({ clockChange }) => clockChange !== 0);
  const minutes = Math.round(seconds / 60);
  return (
    <div>
      <div className={classes["chooser"]}>
        <Button size="compact-md" variant="default" onClick={() => setOf(shifted(of, -1))}>
          Month before
        </Button>
        <strong aria-live="polite">{title.format(new Date(`${of}-01T00:00:00Z`))}</strong>
        <Button size="compact-md" variant="default" onClick={() => setOf(shifted(of, 1))}>
          Month after
        </Button>
        <span className="quiet">
          {minutes === 0 ? "Closed all month" : `${minutesText(minutes)} open`}
          {changes.length > 0 && "; clocks change this month"}
        </span>
      </div>
      <ul className={classes["month"]} aria-label="Open hours of the month">
        {days.map((day) => (
          <li key={day} className={classes["head"]} aria-hidden>
            {dayNames[day].slice(0, 3)}
          </li>
        ))}
        {Array.from({ length: blanks }, (_, index) => (
          <li key={index} className={`${classes["day"]} ${classes["gap"]}`} aria-hidden />
        ))}
        {shown.map((day) => (
          <DayCell key={day.date} day={day} />
        ))}
        {Array.from({ length: (7 - ((blanks + shown.length) % 7)) % 7 }, (_, index) => (
          <li key={index} className={`${classes["day"]} ${classes["gap"]}`} aria-hidden />
        ))}
      </ul>
    </div>
  );
}
