import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";

import classes from "./import-page.module.css";
import type { Import, Mapping } from "./queries.ts";

type Field = keyof Mapping;

const fields: readonly {
  readonly field: Field;
  readonly label: string;
  readonly help: string;
  readonly needed?: true;
}[] = [
  { field: "controlId", label: "Control", help: "Its number, such as A.5.1.", needed: true },
  { field: "decision", label: "Decision", help: "Whether the control applies.", needed: true },
  { field: "justification", label: "Justification", help: "Why it applies, or why not." },
  {
    field: "exclusionJustification",
    label: "Justification of exclusions",
    help: "Only where the file keeps it in a column of its own.",
  },
  { field: "status", label: "Status", help: "Shown in the preview; nothing is made of it." },
  { field: "owner", label: "Owner", help: "Shown in the preview; nothing is made of it." },
];

function Samples({ job, column }: { job: Import; column: number | null }) {
  if (column === null) return <p className="quiet">Left out.</p>;
  const cells = job.samples.map((row, line) => ({ line, text: (row[column] ?? "").trim() }));
  return (
    <ul className={classes["samples"]} aria-label="The first rows of this column">
      {cells.map(({ line, text }) => (
        <li key={line}>{text === "" ? <span className="quiet">empty</span> : text}</li>
      ))}
    </ul>
  );
}

type Props = {
  readonly job: Import;
  readonly pending: boolean;
  readonly onNext: (mapping: Mapping) => void;
};

/** Which column holds what: our guess, to be corrected. */
export function ColumnsStep({ job, pending, onNext }: Props) {
  const [mapping, setMapping] = useState(job.mapping);
  const lacking = fields.filter(({ field, needed }) => needed === true && mapping[field] === null);
  const options = [
    { value: "", label: "Not in the file" },
    ...job.header.map((name, index) => ({
      value: String(index),
      label: name === "" ? `Column ${index + 1}` : name,
    })),
  ];
  return (
    <form
      className={classes["step"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (lacking.length === 0) onNext(mapping);
      }}
    >
      <p>Which column of the file holds what? We guessed from the headings and the first rows.</p>
      <div className={classes["columns"]}>
        {fields.map(({ field, label, help, needed }) => (
          <div key={field} className={classes["column"]}>
            <NativeSelect
              label={label}
              description={help}
              required={needed ?? false}
              value={mapping[field] === null ? "" : String(mapping[field])}
              onChange={({ currentTarget: { value } }) =>
                setMapping({ ...mapping, [field]: value === "" ? null : Number(value) })
              }
              data={options}
              error={
                needed === true && mapping[field] === null
                  ? "Needed: choose the column that holds it"
                  : null
              }
            />
            <Samples job={job} column={mapping[field]} />
          </div>
        ))}
      </div>
      <div>
        <Button type="submit" loading={pending} disabled={lacking.length > 0}>
          Continue to the decisions
        </Button>
      </div>
    </form>
  );
}
