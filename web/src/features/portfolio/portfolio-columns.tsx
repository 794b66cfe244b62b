import { Link } from "@tanstack/react-router";
import { Lock } from "lucide-react";

import { formatMoment } from "../../lib/format.ts";
import { columnsFor, type Columns } from "../../ui/data-table.tsx";
import { ReadinessRail } from "../../ui/readiness-rail.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { StandardBadge } from "../../ui/standard-badge.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { ClientStatus } from "./client-status.tsx";
import classes from "./portfolio-table.module.css";
import type { Firm, PortfolioRow } from "./queries.ts";
import { verdictText } from "./verdict.ts";

/** The client, with the state of its workspace where that is anything but active. */
function ClientName({ row, enterable }: { row: PortfolioRow; enterable: boolean }) {
  const { name, status, tenantId } = row;
  if (status !== "active") {
    return (
      <span className={classes["client"]}>
        {name}
        <ClientStatus status={status} />
      </span>
    );
  }
  if (!enterable) {
    return (
      <span className={classes["client"]}>
        {name}
        <span className={classes["note"]}>Not assigned to you</span>
      </span>
    );
  }
  return (
    <Link to="/clients/$tenantId" params={{ tenantId }}>
      {name}
    </Link>
  );
}

const asOf = ({ computedAt }: PortfolioRow): string | undefined =>
  computedAt === null ? undefined : `As of ${formatMoment(computedAt)}`;

function Readiness({ row }: { row: PortfolioRow }) {
  if (row.readiness === null) {
    return (
      <span className={classes["standards"]}>
        {row.standards.map((standard) => (
          <StandardBadge key={standard} standard={standard} />
        ))}
        <span className="quiet">No score yet</span>
      </span>
    );
  }
  return (
    <div className={classes["rails"]} title={asOf(row)}>
      {row.readiness.standards.map((of) => (
        <ReadinessRail
          key={of.standard}
          standard={of.standard}
          claimed={of.claimed}
          verified={of.verified}
          verdict={verdictText(of)}
          size="row"
        />
      ))}
    </div>
  );
}

function Blockers({ count }: { count: number | undefined }) {
  if (count === undefined) return <span className="visually-hidden">No score yet</span>;
  if (count === 0) return "None";
  return (
    <StatusChip icon={Lock} tone="bad">
      {String(count)}
    </StatusChip>
  );
}

const helper = columnsFor<PortfolioRow>();

/** The columns of the portfolio; the name leads into the client where the person may enter it. */
export const portfolioColumns = (role: Firm["role"]): Columns<PortfolioRow> =>
  helper.columns([
    helper.accessor("name", {
      header: "Client",
      sortFn: "text",
      cell: ({ row: { original: row } }) => (
        <ClientName row={row} enterable={row.assigned || role === "firmOwner"} />
      ),
    }),
    helper.accessor(({ readiness }) => readiness?.verified ?? -1, {
      id: "readiness",
      header: "Readiness",
      meta: { plain: true, width: "52%" },
      cell: ({ row }) => <Readiness row={row.original} />,
    }),
    helper.accessor(({ readiness }) => readiness?.blockers ?? -1, {
      id: "blockers",
      header: "Blockers",
      meta: { numeric: true, wide: true },
      cell: ({ row }) => <Blockers count={row.original.readiness?.blockers} />,
    }),
    helper.accessor("lastChangeAt", {
      header: "Last change",
      sortFn: "text",
      meta: { wide: true, tight: true },
      cell: ({ row }) => <RelativeTime instant={row.original.lastChangeAt} />,
    }),
  ]);
