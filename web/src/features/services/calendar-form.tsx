import { Button, Textarea, TextInput } from "@mantine/core";
import { CreateCalendar, WriteCalendar } from "@tandem/contract/calendar/schema";
import { z } from "zod";

import type { useForm } from "../../lib/use-form.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import classes from "./calendar-page.module.css";
import { HolidaysField } from "./holidays-field.tsx";
import { MonthPreview } from "./month-preview.tsx";
import { dayNames, days, type Week, weeklyOf } from "./week.ts";
import { WeekGrid } from "./week-grid.tsx";
import { linesOf } from "./words.ts";

export type CalendarDraft = {
  readonly name: string;
  readonly timeZone: string;
  readonly week: Week;
  readonly holidays: string;
  readonly note: string;
  /** From which day it counts; a first version has none. */
  readonly from: string;
};

type Body = z.input<typeof CreateCalendar>["calendar"];

const calendarOf = ({ timeZone, week, holidays }: CalendarDraft): Body => ({
  timeZone,
  weekly: weeklyOf(week),
  holidays: linesOf(holidays),
});

/** The body of a new calendar. */
export const NewForm = z
  .custom<CalendarDraft>()
  .transform((draft) => ({ name: draft.name, calendar: calendarOf(draft), note: draft.note }))
  .pipe(CreateCalendar);

/** The body of the next version. */
export const NextForm = z
  .custom<CalendarDraft>()
  .transform((draft) => ({
    name: draft.name,
    calendar: calendarOf(draft),
    note: draft.note,
    from: draft.from,
  }))
  .pipe(WriteCalendar);

const zones: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone")];

type Form = ReturnType<typeof useForm<z.ZodType, CalendarDraft>>;
type Props = {
  readonly form: Pick<Form, "values" | "errorOf" | "set" | "bind" | "shown">;
  readonly first: boolean;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onReload: () => void;
};

const complaint = (errorOf: Form["errorOf"], at: string, count: number): string | null =>
  errorOf(at) ??
  Array.from({ length: count }, (_, index) => [
    errorOf(`${at}/${index}`),
    errorOf(`${at}/${index}/0`),
    errorOf(`${at}/${index}/1`),
  ])
    .flat()
    .find((each) => each !== null) ??
  null;

/** The editor of a calendar: zone, week, holidays, and what comes of it in a month. */
export function CalendarForm({ form, first, pending, error, onReload }: Props) {
  const { values, errorOf, set } = form;
  const { week } = values;
  return (
    <form {...form.bind} className={classes["form"]}>
      <div className={classes["pair"]}>
        <TextInput
          label="Name"
          maxLength={120}
          value={values.name}
          onChange={({ currentTarget }) => set("name", currentTarget.value)}
          error={errorOf("/name")}
        />
        <TextInput
          label="Time zone"
          list="time-zones"
          autoComplete="off"
          value={values.timeZone}
          onChange={({ currentTarget }) => set("timeZone", currentTarget.value.trim())}
          error={errorOf("/calendar/timeZone")}
        />
        <datalist id="time-zones">
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </datalist>
      </div>
      <Section title="Week">
        <p className="quiet">
          Arrow keys move by half an hour, the space bar opens and closes. Below, hours to the
          minute: several a day, and over midnight as 22:00–06:00.
        </p>
        <WeekGrid week={week} onChange={(next) => set("week", next)} />
        <div className={classes["days"]}>
          {days.map((day) => (
            <TextInput
              key={day}
              label={dayNames[day]}
              placeholder="Closed"
              value={week[day]}
              onChange={({ currentTarget }) => set("week", { ...week, [day]: currentTarget.value })}
              error={complaint(errorOf, `/calendar/weekly/${day}`, 48)}
            />
          ))}
        </div>
        {errorOf("/calendar/weekly") !== null && <p role="alert">{errorOf("/calendar/weekly")}</p>}
      </Section>
      <HolidaysField
        value={values.holidays}
        onChange={(holidays) => set("holidays", holidays)}
        error={complaint(errorOf, "/calendar/holidays", linesOf(values.holidays).length)}
      />
      <Section title="What comes of it">
        <MonthPreview draft={calendarOf(values)} />
      </Section>
      <div className={classes["pair"]}>
        <Textarea
          label="What is new"
          rows={2}
          maxLength={500}
          value={values.note}
          onChange={({ currentTarget }) => set("note", currentTarget.value)}
          error={errorOf("/note")}
        />
        {!first && (
          <TextInput
            type="date"
            label="Counts from"
            description="Today or later: what has passed keeps its hours."
            value={values.from}
            onChange={({ currentTarget }) => set("from", currentTarget.value)}
            error={errorOf("/from")}
          />
        )}
      </div>
      <ProblemAlert error={error} onReload={onReload} shownElsewhere={form.shown} />
      <div>
        <Button type="submit" loading={pending}>
          {first ? "Add calendar" : "Save as next version"}
        </Button>
      </div>
    </form>
  );
}
