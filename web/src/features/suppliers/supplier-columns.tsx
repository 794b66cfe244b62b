import { CalendarClock, CircleCheck } from "lucide-react";

import { formatDate } from "../../lib/format.ts";
import { columnsFor, type Columns } from "../../ui/data-table.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import classes from "../assets/assets.module.css";
import { ownerText } from "../assets/words.ts";
import type { Supplier } from "./queries.ts";
import { assessmentText, criticalities, kindName, levelName } from "./words.ts";

const helper = columnsFor<Supplier>();

const dueWords = { assessment: "Assessment missing", review: "Review overdue" } as const;

function Due({ row }: { row: Supplier }) {
  if (row.state.state === "retired") return `Ended: ${row.state.reason}`;
  return row.due === "nothing" ? (
    <StatusChip icon={CircleCheck} tone="good">
      Nothing due
    </StatusChip>
  ) : (
    <StatusChip icon={CalendarClock} tone="warn">
      {dueWords[row.due]}
    </StatusChip>
  );
}

/** The columns of the register. */
export const supplierColumns = (nameOf: (userId: string) => string): Columns<Supplier> =>
  helper.columns([
    helper.accessor("name", {
      header: "Supplier",
      sortFn: "text",
      cell: ({ row: { original } }) => (
        <span className={classes["name"]}>
          <strong>{original.name}</strong>
          <span className="quiet">
            {original.provides === "" ? kindName(original.kind) : original.provides}
          </span>
        </span>
      ),
    }),
    helper.accessor(({ criticality }) => 9 - criticalities.indexOf(criticality), {
      id: "criticality",
      header: "Criticality",
      meta: { plain: true },
      cell: ({ row }) => levelName(row.original.criticality),
    }),
    helper.accessor(
      ({ assessment }) => (assessment.state === "assessed" ? assessment.on : assessment.state),
      {
        id: "assessment",
        header: "Last assessed",
        sortFn: "text",
        cell: ({ row: { original } }) => (
          <span className={classes["name"]}>
            {original.assessment.state === "assessed" && (
              <span>{formatDate(original.assessment.on)}</span>
            )}
            <span className="quiet">{assessmentText(original)}</span>
          </span>
        ),
      },
    ),
    helper.accessor(({ nextReview }) => nextReview ?? "9999", {
      id: "nextReview",
      header: "Next review",
      sortFn: "text",
      meta: { tight: true },
      cell: ({ row: { original } }) =>
        original.nextReview === null ? "None planned" : formatDate(original.nextReview),
    }),
    helper.display({
      id: "due",
      header: "State",
      meta: { plain: true },
      cell: ({ row }) => <Due row={row.original} />,
    }),
    helper.accessor((row) => ownerText(row, nameOf), {
      id: "owner",
      header: "Owner",
      sortFn: "text",
      meta: { wide: true },
    }),
  ]);
