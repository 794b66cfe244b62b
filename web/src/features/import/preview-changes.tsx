import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import classes from "./import-page.module.css";
import { controlOf, rowsOf, sideWord } from "./preview-words.ts";
import type { PreviewRow } from "./queries.ts";

function Side({ side }: { side: PreviewRow["before"] }) {
  if (side === null) return null;
  return (
    <span className={classes["side"]}>
      <span>{sideWord(side)}</span>
      {side.justification !== "" && <span className={classes["reason"]}>{side.justification}</span>}
    </span>
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
    cell: ({ row }) => <Side side={row.original.after} />,
  }),
]);
const line = helper.columns([
  helper.accessor("line", { header: "Line", meta: { numeric: true, wide: true } }),
]);
const noted = helper.columns([
  helper.display({
    id: "noted",
    header: "Also in the file",
    cell: ({ row: { original } }) =>
      [original.status, original.owner].filter((text) => text !== null && text !== "").join(", "),
  }),
]);
const plain = [...base, ...line];
const withNotes = [...base, ...noted, ...line];

/** The rows that change something, before and after. */
export function PreviewChanges({ rows }: { rows: readonly PreviewRow[] }) {
  const changing = rows.filter(({ outcome }) => outcome === "change");
  if (changing.length === 0) return null;
  const notes = changing.some(({ status, owner }) => (status ?? "") !== "" || (owner ?? "") !== "");
  return (
    <Section title={`What would change: ${rowsOf(changing.length)}`}>
      <DataTable
        caption="Rows that change"
        columns={notes ? withNotes : plain}
        rows={changing}
        rowId={({ row }) => String(row)}
      />
    </Section>
  );
}
