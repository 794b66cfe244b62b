import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";

import { formatScore } from "../../lib/format.ts";
import { ScrollFrame } from "../../ui/scroll-frame.tsx";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import classes from "./levels.module.css";
import type { MonthPledge } from "./queries.ts";
import { basisNames, monthText, shortMonth } from "./words.ts";

function Verdict({ pledge: { isReached } }: { pledge: MonthPledge }) {
  if (isReached === null) return <StatusChip icon={CircleDashed}>No data</StatusChip>;
  return isReached ? (
    <StatusChip icon={CircleCheck} tone="good">
      Reached
    </StatusChip>
  ) : (
    <StatusChip icon={CircleAlert} tone="bad">
      Not reached
    </StatusChip>
  );
}

const missText = ({ mayMiss, isReached }: MonthPledge): string => {
  if (mayMiss === null) return "";
  if (isReached === false) return "None; too many were missed";
  return mayMiss === 0 ? "None" : `You may miss ${mayMiss} more`;
};

const helper = columnsFor<MonthPledge>();
const columns = helper.columns([
  helper.display({
    id: "name",
    header: "Promise",
    meta: { width: "26%" },
    cell: ({ row: { original } }) => (
      <div>
        {original.name}
        <div className={classes["title"]}>
          {basisNames[original.basis]}, {original.party}
        </div>
      </div>
    ),
  }),
  helper.display({
    id: "verdict",
    header: "Result",
    meta: { tight: true, plain: true },
    cell: ({ row: { original } }) => <Verdict pledge={original} />,
  }),
  helper.display({
    id: "kept",
    header: "Kept",
    meta: { numeric: true, tight: true },
    cell: ({ row: { original } }) => (
      <strong>
        {original.basisPoints === null ? "No data" : formatScore(original.basisPoints)}
      </strong>
    ),
  }),
  helper.display({
    id: "promised",
    header: "Promised",
    meta: { numeric: true, tight: true },
    cell: ({ row: { original } }) => formatScore(original.promised),
  }),
  helper.accessor(({ counts }) => counts.met, {
    id: "met",
    header: "Met",
    meta: { numeric: true },
  }),
  helper.accessor(({ counts }) => counts.breached, {
    id: "breached",
    header: "Breached",
    meta: { numeric: true },
  }),
  helper.display({
    id: "miss",
    header: "Still to give",
    cell: ({ row: { original } }) => missText(original),
  }),
  helper.display({
    id: "apart",
    header: "Counted apart",
    meta: { wide: true },
    cell: ({ row: { original } }) => {
      const { undecided, superseded, excluded, cancelled } = original.counts;
      const parts = [
        [undecided, "undecided"],
        [superseded, "superseded"],
        [excluded, "excluded"],
        [cancelled, "cancelled"],
      ] as const;
      const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
      return <span className="quiet">{said.join(", ") || "None"}</span>;
    },
  }),
]);

/** What was kept of each target; without a single decided clock there is no data, never 0 or 100 %. */
export function PledgeTable({ pledges }: { pledges: readonly MonthPledge[] }) {
  return (
    <DataTable
      caption="Results against targets"
      columns={columns}
      rows={pledges}
      rowId={({ pledge }) => pledge}
      tall
    />
  );
}

type Point = MonthPledge["trend"][number];

const shareOf = ({ met, breached }: Point): number | null =>
  met + breached === 0 ? null : Math.floor((met * 10_000) / (met + breached));

const pointText = (point: Point): string => {
  const share = shareOf(point);
  return share === null ? "No data" : formatScore(share);
};

function Bars({ pledge }: { pledge: MonthPledge }) {
  return (
    <div className={classes["bars"]} aria-hidden>
      {pledge.trend.map((point) => {
        const share = shareOf(point);
        return (
          <span
            key={point.month}
            title={`${monthText(point.month)}: ${pointText(point)}`}
            data-none={share === null || undefined}
            data-missed={(share !== null && share < pledge.promised) || undefined}
            {...(share !== null && { style: { height: `${Math.max(4, share / 100)}%` } })}
          />
        );
      })}
    </div>
  );
}

type Props = { readonly pledges: readonly MonthPledge[]; readonly shape: "chart" | "table" };

/** A year of each target, as bars from zero or as their figures. */
export function TrendTable({ pledges, shape }: Props) {
  const months = pledges[0]?.trend ?? [];
  return (
    <ScrollFrame label="Twelve months">
      <table className={classes["plain"]}>
        <caption className="visually-hidden">Share kept in each of the last twelve months</caption>
        <thead>
          <tr>
            <th scope="col">Promise</th>
            {shape === "table" &&
              months.map(({ month }) => (
                <th key={month} scope="col" data-numeric>
                  {shortMonth(month)}
                </th>
              ))}
            {shape === "chart" && (
              <>
                <th scope="col">
                  {shortMonth(months[0]?.month ?? "")} to {shortMonth(months.at(-1)?.month ?? "")}
                </th>
                <th scope="col" data-numeric>
                  This month
                </th>
                <th scope="col" data-numeric>
                  Promised
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {pledges.map((pledge) => (
            <tr key={pledge.pledge}>
              <td>
                {pledge.name}
                <div className={classes["title"]}>
                  {basisNames[pledge.basis]}, {pledge.party}
                </div>
              </td>
              {shape === "table" &&
                pledge.trend.map((point) => (
                  <td key={point.month} data-numeric>
                    {pointText(point)}
                  </td>
                ))}
              {shape === "chart" && (
                <>
                  <td>
                    <Bars pledge={pledge} />
                  </td>
                  <td data-numeric>{pledge.trend.slice(-1).map(pointText)}</td>
                  <td data-numeric>{formatScore(pledge.promised)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shape === "chart" && (
        <p className={classes["note"]}>
          Bars begin at zero; a hatched one missed what was promised, a flat line has no data.
        </p>
      )}
    </ScrollFrame>
  );
}
