import { Button, NativeSelect } from "@mantine/core";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";

import { ApiProblem } from "../../lib/problem.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { columnName, complaintsAbout, fields, type Field } from "./fields.ts";
import classes from "./import-page.module.css";
import type { Import, Mapping } from "./queries.ts";
import { StepHead } from "./step-head.tsx";

const shownSamples = 3;
const pointerOf = (field: Field): string => `/mapping/${field}`;

const focusComplaint = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();

function Samples({ job, column }: { job: Import; column: number | null }) {
  if (column === null) return null;
  const cells = job.samples
    .slice(0, shownSamples)
    .map((row, line) => ({ line, text: (row[column] ?? "").trim() }));
  return (
    <ul className={classes["samples"]} aria-label={`First cells of ${columnName(job, column)}`}>
      {cells.map(({ line, text }) => (
        <li key={line}>{text === "" ? <em>empty</em> : text}</li>
      ))}
    </ul>
  );
}

type Choice = { readonly header: readonly string[]; readonly mapping: Partial<Mapping> };

type Props = {
  readonly job: Import;
  /** How the file was read, to be changed before anything else. */
  readonly reading: ReactNode;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onReload: () => void;
  readonly onNext: (mapping: Mapping) => void;
};

/** Which column holds what: our guess, to be corrected. What was chosen stays when saving it fails. */
export function ColumnsStep({ job, reading, pending, error, onReload, onNext }: Props) {
  const [choice, setChoice] = useState<Choice>({ header: job.header, mapping: {} });
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Read in another way, the file has other columns, and what was chosen means nothing any more.
  const chosen = choice.header === job.header ? choice.mapping : {};
  const mapping = { ...job.mapping, ...chosen };
  const own = complaintsAbout(mapping, job);
  const located = error instanceof ApiProblem ? error.errors : [];
  useEffect(() => {
    if (error !== null) focusComplaint(form.current);
  }, [error]);
  const complaint = (field: Field): string | null =>
    (checked ? own.get(field) : undefined) ??
    located.find(({ pointer }) => pointer === pointerOf(field))?.detail ??
    null;
  const options = [
    { value: "", label: "Not in the file" },
    ...job.header.map((_, index) => ({ value: String(index), label: columnName(job, index) })),
  ];
  return (
    <div className={classes["step"]}>
      <StepHead
        stage="Columns"
        legacy={job.preview.legacy !== null}
        title="Which column holds what?"
      >
        <p className="quiet">
          Chosen from the headings and the first rows of the file. Correct what is wrong.
        </p>
      </StepHead>
      {reading}
      <form
        ref={form}
        noValidate
        className={classes["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          flushSync(() => setChecked(true));
          if (own.size === 0) onNext(mapping);
          else focusComplaint(form.current);
        }}
      >
        <div className={classes["columns"]}>
          {fields.map(({ field, label, help, needed }) => (
            <div key={field} className={classes["column"]}>
              <NativeSelect
                label={label}
                description={help}
                withAsterisk={needed ?? false}
                {...(needed === true && { "aria-required": true })}
                value={mapping[field] === null ? "" : String(mapping[field])}
                onChange={({ currentTarget: { value } }) =>
                  setChoice({
                    header: job.header,
                    mapping: { ...chosen, [field]: value === "" ? null : Number(value) },
                  })
                }
                data={options}
                error={complaint(field)}
              />
              <Samples job={job} column={mapping[field]} />
            </div>
          ))}
        </div>
        <ProblemAlert
          error={error}
          onReload={onReload}
          shownElsewhere={fields.map(({ field }) => pointerOf(field))}
        />
        <div>
          <Button type="submit" loading={pending}>
            Continue to the decisions
          </Button>
        </div>
      </form>
    </div>
  );
}
