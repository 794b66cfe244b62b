import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { TicketImport } from "./queries.ts";
import classes from "./tickets.module.css";

type Problem = TicketImport["problems"][number];

const outcomes = {
  altered: "Altered",
  refused: "Not taken up",
  unreadable: "Could not be read",
} as const;

const helper = columnsFor<Problem>();
const columns = helper.columns([
  helper.accessor("line", { header: "Line", meta: { numeric: true } }),
  helper.accessor("outcome", {
    header: "What became of it",
    cell: ({ row }) => outcomes[row.original.outcome],
  }),
  helper.display({
    id: "detail",
    header: "Why",
    meta: { width: "70%" },
    cell: ({ row }) => row.original.detail,
  }),
]);

const words = [
  ["added", "Events added"],
  ["unchanged", "Known already"],
  ["altered", "Altered"],
  ["refused", "Not taken up"],
  ["unreadable", "Lines not read"],
] as const;

const titles = {
  running: "Not finished",
  done: "Every line of the file is accounted for.",
  cancelled: "Stopped. The events that are in stay.",
} as const;

/** What became of every event, in numbers, and of each line that went otherwise. */
export function ImportResult({ job }: { job: TicketImport }) {
  const { altered, refused, unreadable } = job.tally;
  const more = altered + refused + unreadable - job.problems.length;
  return (
    <div className={classes["page"]}>
      {job.state !== "running" && (
        <Notice
          tone={job.state === "done" ? "good" : "neutral"}
          title={titles[job.state]}
          announce="politely"
        />
      )}
      <dl className={classes["tally"]}>
        {words.map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{job.tally[key].toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {job.problems.length > 0 && (
        <DataTable
          caption="Lines that were not taken up as they stand"
          columns={columns}
          rows={job.problems}
          rowId={({ line, outcome, detail }) => `${line} ${outcome} ${detail}`}
        />
      )}
      {more > 0 && <p className="quiet">And {more.toLocaleString()} more that are only counted.</p>}
    </div>
  );
}
