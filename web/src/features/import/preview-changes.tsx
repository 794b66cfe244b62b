import { find } from "@tandem/contract/standards/catalogue";

import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import classes from "./import-page.module.css";
import { sideWord } from "./preview-words.ts";
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
const columns = helper.columns([
  helper.accessor("row", {
    header: "Control",
    cell: ({ row: { original } }) => {
      const control = original.requirement === null ? undefined : find(original.requirement);
      return control === undefined ? original.control : `${control.id} ${control.title}`;
    },
  }),
  helper.display({
    id: "before",
    header: "Now",
    cell: ({ row }) => <Side side={row.original.before} />,
  }),
  helper.display({
    id: "after",
    header: "After the import",
    cell: ({ row }) => <Side side={row.original.after} />,
  }),
  helper.accessor("line", { header: "Line", meta: { numeric: true, wide: true } }),
]);

/** The rows that change something, before and after. */
export function PreviewChanges({ rows }: { rows: readonly PreviewRow[] }) {
  const changing = rows.filter(({ outcome }) => outcome === "change");
  if (changing.length === 0) {
    return <p className="quiet">No row changes anything: the decisions stand like this already.</p>;
  }
  return (
    <DataTable
      caption="Rows that change"
      columns={columns}
      rows={changing}
      rowId={({ row }) => String(row)}
    />
  );
}
