import { useMemo } from "react";

import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import classes from "./import-page.module.css";
import { cellPlace, lineWord } from "./fields.ts";
import { rowsOf } from "./preview-words.ts";
import type { Import } from "./queries.ts";

type Wrong = {
  readonly id: string;
  readonly line: number;
  readonly row: number;
  readonly control: string;
  readonly column: string;
  readonly reason: string;
};

const helper = columnsFor<Wrong>();
const columnsOf = (word: "Row" | "Line") =>
  helper.columns([
    helper.accessor("line", {
      header: word,
      cell: ({ row }) => (
        <span className={classes["line"]}>
          {word} {row.original.line}
        </span>
      ),
    }),
    helper.accessor("control", { header: "Control", sortFn: "alphanumeric" }),
    helper.accessor("column", { header: "Column", sortFn: "text" }),
    helper.display({ id: "reason", header: "Why", cell: ({ row }) => row.original.reason }),
  ]);
const columns = { Row: columnsOf("Row"), Line: columnsOf("Line") };

const wrongIn = (job: Import): Wrong[] =>
  job.preview.rows.flatMap(({ line, row, control, errors }) =>
    errors.map(({ column, reason }, index) => ({
      id: `${row} ${index}`,
      line,
      row,
      control: control === "" ? "Not read" : control,
      column: cellPlace(job, column),
      reason,
    })),
  );

/** Every error with its line, its column and its reason. */
export function PreviewErrors({ job }: { job: Import }) {
  const wrong = useMemo(() => wrongIn(job), [job]);
  if (wrong.length === 0) return null;
  return (
    <Section title={`What cannot be imported: ${rowsOf(job.preview.counts.errors)}`}>
      <DataTable
        tall
        caption="Errors in the file"
        columns={columns[lineWord(job)]}
        rows={wrong}
        rowId={({ id }) => id}
      />
    </Section>
  );
}
