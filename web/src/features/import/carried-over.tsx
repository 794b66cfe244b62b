import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import classes from "./import-page.module.css";
import { fateWords, numberOf, titleOf } from "./legacy-words.ts";
import { controlsOf } from "./preview-words.ts";
import type { Legacy } from "./queries.ts";

type Source = Legacy["sources"][number];

const helper = columnsFor<Source>();
const columns = helper.columns([
  helper.display({
    id: "control",
    header: "In the file",
    cell: ({ row: { original } }) => original.id ?? original.control,
  }),
  helper.display({
    id: "targets",
    header: "In the edition of 2022",
    meta: { width: "45%" },
    cell: ({ row: { original } }) =>
      original.targets.length === 1
        ? original.targets.map(titleOf).join("")
        : original.targets.map(numberOf).join(" and "),
  }),
  helper.accessor("fate", {
    header: "What becomes of it",
    cell: ({ row }) => fateWords[row.original.fate],
  }),
  helper.accessor("line", { header: "Line", meta: { numeric: true, wide: true } }),
]);

function Names({ summary, names }: { summary: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details className={classes["missing"]}>
      <summary>{summary}</summary>
      <ul className={classes["names"]}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

/** What became of every row of a file of 2013, what is new in 2022, and what the file does not name. */
export function CarriedOver({ legacy }: { legacy: Legacy }) {
  const { sources, added, absent } = legacy;
  return (
    <>
      <details className={classes["missing"]}>
        <summary>What becomes of each of the {sources.length} rows</summary>
        <DataTable
          caption="Rows of the file and the controls of 2022 they lead to"
          columns={columns}
          rows={sources}
          rowId={({ line, control }) => `${line} ${control}`}
        />
      </details>
      <Names
        summary={`${controlsOf(added.length)} of 2022 ${added.length === 1 ? "is" : "are"} new and ${added.length === 1 ? "stays" : "stay"} undecided`}
        names={added.map(titleOf)}
      />
      <Names
        summary={`${controlsOf(absent.length)} of 2013 ${absent.length === 1 ? "is" : "are"} not in the file`}
        names={absent}
      />
    </>
  );
}
