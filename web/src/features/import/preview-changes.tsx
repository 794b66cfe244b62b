import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { lineWord } from "./fields.ts";
import classes from "./import-page.module.css";
import { controlOf, controlsOf, rowsOf, sideWord } from "./preview-words.ts";
import type { Import, PreviewRow } from "./queries.ts";

/** What stands, or would stand; a cell that changes is marked, and said to. */
function Side({ side, other }: { side: PreviewRow["before"]; other?: PreviewRow["before"] }) {
  if (side === null) return null;
  const decided = other !== undefined && other?.decision !== side.decision;
  const reasoned = other !== undefined && (other?.justification ?? "") !== side.justification;
  return (
    <span className={classes["side"]}>
      <Cell changed={decided}>{sideWord(side)}</Cell>
      {side.justification !== "" && (
        <Cell changed={reasoned} reason>
          {side.justification}
        </Cell>
      )}
    </span>
  );
}

type CellProps = { readonly changed: boolean; readonly reason?: true; readonly children: string };

function Cell({ changed, reason, children }: CellProps) {
  const className = classes[reason === true ? "reason" : "decision"];
  if (!changed) return <span className={className}>{children}</span>;
  return (
    <ins className={className}>
      <span className="visually-hidden">Changed: </span>
      {children}
    </ins>
  );
}

function Notes({ notes }: Pick<PreviewRow, "notes">) {
  return (
    <ul className={classes["cellNotes"]}>
      {notes.map(({ column, reason }) => (
        <li key={`${column} ${reason}`}>{reason}</li>
      ))}
    </ul>
  );
}

const helper = columnsFor<PreviewRow>();
const base = helper.columns([
  helper.accessor("row", { header: "Control", cell: ({ row }) => controlOf(row.original) }),
  helper.display({
    id: "before",
    header: "Now",
    cell: ({ row }) => <Side side={row.original.before} />,
  }),
  helper.display({
    id: "after",
    header: "After the import",
    meta: { width: "45%" },
    cell: ({ row: { original } }) => <Side side={original.after} other={original.before} />,
  }),
]);
const line = {
  Line: helper.columns([
    helper.accessor("line", { header: "Line", meta: { numeric: true, wide: true } }),
  ]),
  Row: helper.columns([
    helper.accessor("line", { header: "Row", meta: { numeric: true, wide: true } }),
  ]),
};
const noted = helper.columns([
  helper.display({
    id: "noted",
    header: "Also in the file",
    cell: ({ row: { original } }) =>
      [original.status, original.owner].filter((text) => text !== null && text !== "").join(", "),
  }),
]);
const told = helper.columns([
  helper.display({
    id: "told",
    header: "To know",
    cell: ({ row: { original } }) => <Notes notes={original.notes} />,
  }),
]);

const withLine = (word: "Line" | "Row") => {
  const end = line[word];
  return {
    plain: [...base, ...end],
    plainTold: [...base, ...told, ...end],
    noted: [...base, ...noted, ...end],
    notedTold: [...base, ...noted, ...told, ...end],
  };
};
/** By the word for a line and by what there is to show; kept, so that the table keeps its order. */
const columnSets = { Line: withLine("Line"), Row: withLine("Row") };

/** The rows that change something, before and after, cell by cell. */
export function PreviewChanges({ job }: { job: Import }) {
  const { rows } = job.preview;
  const word = lineWord(job);
  const changing = rows.filter(({ outcome }) => outcome === "change");
  const notes = changing.some(({ status, owner }) => (status ?? "") !== "" || (owner ?? "") !== "");
  const remarks = changing.some((row) => row.notes.length > 0);
  if (changing.length === 0) return null;
  const set = `${notes ? "noted" : "plain"}${remarks ? "Told" : ""}` as const;
  return (
    <Section
      title={`What would change: ${(job.preview.legacy === null ? rowsOf : controlsOf)(changing.length)}`}
    >
      <DataTable
        tall
        caption="Rows that change"
        columns={columnSets[word][set]}
        rows={changing}
        rowId={({ row }) => String(row)}
      />
    </Section>
  );
}
