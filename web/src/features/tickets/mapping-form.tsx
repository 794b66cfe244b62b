import { Button, NativeSelect, TextInput } from "@mantine/core";
import type { Field, Meaning } from "@tandem/contract/ticket/reading";
import { useState } from "react";

import classes from "./tickets.module.css";
import { type Draft, type Look, statesOf } from "./look.ts";

const fields: readonly { readonly field: Field; readonly label: string; readonly help: string }[] =
  [
    { field: "ticket", label: "Ticket", help: "Its number in the tool" },
    { field: "at", label: "When it happened", help: "The date of each event" },
    { field: "opened", label: "Opened", help: "When the ticket was opened" },
    { field: "state", label: "State", help: "What starts, stops and pauses clocks" },
    { field: "sequence", label: "Number of the event", help: "Counts the events of one ticket" },
    { field: "priority", label: "Priority", help: "Decides how much time there is" },
    { field: "group", label: "Team", help: "Who has the ticket" },
    { field: "title", label: "Title", help: "What it is about" },
    { field: "service", label: "Service", help: "As the catalogue names it" },
  ];

const meanings: readonly { readonly value: Meaning | ""; readonly label: string }[] = [
  { value: "", label: "Not said yet" },
  { value: "new", label: "New" },
  { value: "active", label: "Being worked on" },
  { value: "waitingCustomer", label: "Waiting for the customer (pauses)" },
  { value: "waitingSupplier", label: "Waiting for a supplier (pauses)" },
  { value: "waitingOther", label: "Waiting for something else (pauses)" },
  { value: "resolved", label: "Resolved" },
  { value: "closed", label: "Closed" },
  { value: "cancelled", label: "Cancelled" },
  { value: "ignore", label: "No change of state" },
];

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

const complaintOf = (draft: Draft): string | null => {
  if (draft.columns.ticket === null) return "Say which column names the ticket.";
  if (draft.columns.at === null) return "Say which column holds the date of each event.";
  if (draft.timeZone === "") return "Say which time zone the dates of the file are in.";
  const open = Object.values(draft.states).filter((meaning) => meaning === null).length;
  return open === 0 ? null : `Say what the states mean that are still open: ${open}.`;
};

type Props = {
  readonly found: Look;
  readonly first: Draft;
  readonly busy: boolean;
  readonly onStart: (draft: Draft) => void;
};

/** Which column and word means what: guessed, to be corrected, and kept for the next file. */
export function MappingForm({ found, first, busy, onStart }: Props) {
  const [draft, setDraft] = useState(first);
  const [checked, setChecked] = useState(false);
  const complaint = complaintOf(draft);
  const samplesOf = (column: number | null) =>
    column === null ? [] : found.samples.slice(0, 2).map((row) => row[column] ?? "");
  const options = [
    { value: "", label: "Not in the file" },
    ...found.header.map((text, index) => ({ value: String(index), label: text })),
  ];
  const choose = (field: Field, value: string) => {
    const columns = { ...draft.columns, [field]: value === "" ? null : Number(value) };
    const next = { ...draft, columns };
    setDraft(field === "state" ? { ...next, states: statesOf(found, next, draft.states) } : next);
  };
  return (
    <form
      noValidate
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (complaint === null) onStart(draft);
      }}
    >
      <fieldset className={classes["set"]}>
        <legend>Which column holds what?</legend>
        <div className={classes["fields"]}>
          {fields.map(({ field, label, help }) => (
            <div key={field}>
              <NativeSelect
                label={label}
                description={help}
                data={options}
                value={String(draft.columns[field] ?? "")}
                onChange={({ currentTarget }) => choose(field, currentTarget.value)}
              />
              <p className={classes["samples"]}>{samplesOf(draft.columns[field]).join(" · ")}</p>
            </div>
          ))}
        </div>
      </fieldset>
      <fieldset className={classes["set"]}>
        <legend>How are dates written?</legend>
        <div className={classes["fields"]}>
          <NativeSelect
            label="Order of a date"
            data={[
              { value: "dmy", label: "Day, month, year" },
              { value: "mdy", label: "Month, day, year" },
              { value: "ymd", label: "Year, month, day" },
            ]}
            value={draft.dates}
            onChange={({ currentTarget: { value } }) =>
              setDraft({ ...draft, dates: value === "mdy" || value === "ymd" ? value : "dmy" })
            }
          />
          <NativeSelect
            label="Time zone of the dates"
            description={`No file says it. Yours is ${here}.`}
            withAsterisk
            data={[{ value: "", label: "Choose the zone" }, ...zones]}
            value={draft.timeZone}
            onChange={({ currentTarget: { value } }) => setDraft({ ...draft, timeZone: value })}
          />
          <TextInput
            label="What stands for nothing"
            description="Texts separated by spaces"
            value={draft.empty.join(" ")}
            onChange={({ currentTarget: { value } }) =>
              setDraft({ ...draft, empty: value.split(" ").filter((text) => text !== "") })
            }
          />
        </div>
      </fieldset>
      <fieldset className={classes["set"]}>
        <legend>What does each state mean?</legend>
        <div className={classes["fields"]}>
          {Object.entries(draft.states).map(([word, meaning]) => (
            <NativeSelect
              key={word}
              label={word}
              data={[...meanings]}
              value={meaning ?? ""}
              onChange={({ currentTarget: { value } }) => {
                const said = meanings.find((each) => each.value === value)?.value ?? "";
                const states = { ...draft.states, [word]: said === "" ? null : said };
                setDraft({ ...draft, states });
              }}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={classes["set"]}>
        <legend>What are these tickets?</legend>
        <div className={classes["fields"]}>
          <NativeSelect
            label="Kind"
            data={[
              { value: "incident", label: "Incidents" },
              { value: "request", label: "Requests" },
              { value: "problem", label: "Problems" },
              { value: "change", label: "Changes" },
            ]}
            value={draft.kind}
            onChange={({ currentTarget: { value } }) => {
              const kind = (["incident", "request", "problem", "change"] as const).find(
                (each) => each === value,
              );
              if (kind !== undefined) setDraft({ ...draft, kind });
            }}
          />
          <TextInput
            label="Service"
            description="As the catalogue names it, where no column does"
            value={draft.service ?? ""}
            onChange={({ currentTarget: { value } }) =>
              setDraft({ ...draft, service: value === "" ? null : value })
            }
          />
        </div>
      </fieldset>
      {checked && complaint !== null && (
        <p role="alert" className={classes["complaint"]}>
          {complaint}
        </p>
      )}
      <div>
        <Button type="submit" loading={busy}>
          Import the events
        </Button>
      </div>
    </form>
  );
}
