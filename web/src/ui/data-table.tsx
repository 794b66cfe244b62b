/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Cards are made with `display: block`, which takes the roles of a table away in some browsers. */
import {
  createColumnHelper,
  createSortedRowModel,
  metaHelper,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_text,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Header,
  type RowData,
} from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useMemo, type ReactNode } from "react";

import classes from "./data-table.module.css";

type Meta = {
  /** Right-aligned, tabular figures. */
  readonly numeric?: boolean;
  /** Share of the width, for the column that the others make room for. */
  readonly width?: string;
  /** Never broken into lines: a date, a state. */
  readonly tight?: boolean;
  /** Left out of the card that a row becomes on a phone. */
  readonly wide?: boolean;
  /** Shown in cards without its heading above it. */
  readonly plain?: boolean;
};

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text },
  columnMeta: metaHelper<Meta>(),
});

type Features = typeof features;
export type Columns<Row extends RowData> = readonly ColumnDef<Features, Row>[];

/** Makes columns of one row type. A column sorts where it reads a value and does not when it only displays. */
export const columnsFor = <Row extends RowData>() => createColumnHelper<Features, Row>();

const sortWords = { asc: "ascending", desc: "descending" } as const;

function HeadCell<Row extends RowData>({ header }: { header: Header<Features, Row> }) {
  const { column } = header;
  const sorted = column.getIsSorted();
  const Arrow = sorted === "desc" ? ArrowDown : ArrowUp;
  const title = column.columnDef.header;
  const text = typeof title === "string" ? title : "";
  return (
    <th
      scope="col"
      className={classes["head"]}
      style={{ width: column.columnDef.meta?.width }}
      data-numeric={column.columnDef.meta?.numeric || undefined}
      {...(sorted === false ? {} : { "aria-sort": sortWords[sorted] })}
    >
      {column.getCanSort() ? (
        <button
          type="button"
          className={classes["sort"]}
          onClick={column.getToggleSortingHandler()}
        >
          {text}
          {sorted !== false && <Arrow size={13} aria-hidden />}
        </button>
      ) : (
        text
      )}
    </th>
  );
}

type Props<Row extends RowData> = {
  /** What the table lists, for a screen reader. */
  readonly caption: string;
  /** Keep them in a constant or a memo. */
  readonly columns: Columns<Row>;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Seen on hover, focus and touch; always reachable by keyboard. */
  readonly renderActions?: (row: Row) => ReactNode;
  /** Rows of several lines, read from their top. */
  readonly tall?: boolean;
};

/**
 * The product's table: sticky head, first column fixed, sorting by heading, and a card for each row where
 * there is no room. The roles are written out because `display: block` takes them away in some browsers.
 */
export function DataTable<Row extends RowData>(props: Props<Row>) {
  const { caption, columns, rows, rowId, renderActions, tall } = props;
  // A row keeps what a column once read from it; a column that reads anew, such as names that have come, needs new rows.
  const data = useMemo(() => ({ columns, rows: [...rows] }), [columns, rows]).rows;
  const table = useTable({ features, columns, data, getRowId: rowId });
  return (
    <div className={classes["frame"]}>
      <table role="table" className={classes["table"]} data-tall={tall || undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          {table.getHeaderGroups().map((group) => (
            <tr role="row" key={group.id}>
              {group.headers.map((header) => (
                <HeadCell key={header.id} header={header} />
              ))}
              {renderActions !== undefined && (
                <th scope="col" className={classes["head"]}>
                  <span className="visually-hidden">Actions</span>
                </th>
              )}
            </tr>
          ))}
        </thead>
        <tbody role="rowgroup">
          {table.getRowModel().rows.map((row) => (
            <tr role="row" key={row.id} className={classes["row"]}>
              {row.getAllCells().map((cell, index) => {
                const { header, meta } = cell.column.columnDef;
                const labelled = index > 0 && meta?.plain !== true && typeof header === "string";
                return (
                  <td
                    role="cell"
                    key={cell.id}
                    className={classes["cell"]}
                    data-numeric={meta?.numeric || undefined}
                    data-wide={meta?.wide || undefined}
                    data-tight={meta?.tight || undefined}
                  >
                    {labelled && (
                      <span className={classes["label"]} aria-hidden>
                        {header}
                      </span>
                    )}
                    <table.FlexRender cell={cell} />
                  </td>
                );
              })}
              {renderActions !== undefined && (
                <td role="cell" className={classes["cell"]} data-actions="">
                  <div className={classes["actions"]}>{renderActions(row.original)}</div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
