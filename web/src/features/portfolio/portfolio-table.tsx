import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { ReadinessRail } from "../../ui/readiness-rail.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { StandardBadge } from "../../ui/standard-badge.tsx";
import { ClientStatus } from "./client-status.tsx";
import classes from "./portfolio-table.module.css";
import { portfolio, type PortfolioRow } from "./queries.ts";
import { verdictText } from "./verdict.ts";

function ClientName({ row }: { row: PortfolioRow }) {
  if (row.status !== "active") return row.name;
  return (
    <Link to="/clients/$tenantId" params={{ tenantId: row.tenantId }}>
      {row.name}
    </Link>
  );
}

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
    <div className={classes["rails"]}>
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

const helper = columnsFor<PortfolioRow>();
const columns = helper.columns([
  helper.accessor("name", {
    header: "Client",
    sortFn: "text",
    cell: ({ row }) => <ClientName row={row.original} />,
  }),
  helper.accessor(({ readiness }) => readiness?.verified ?? -1, {
    id: "readiness",
    header: "Readiness",
    meta: { plain: true },
    cell: ({ row }) => <Readiness row={row.original} />,
  }),
  helper.accessor(({ readiness }) => readiness?.blockers ?? -1, {
    id: "blockers",
    header: "Blockers",
    meta: { numeric: true, wide: true },
    cell: ({ row }) => row.original.readiness?.blockers ?? "",
  }),
  helper.accessor("status", {
    header: "Workspace",
    meta: { plain: true },
    cell: ({ row }) => <ClientStatus status={row.original.status} />,
  }),
  helper.accessor("lastChangeAt", {
    header: "Last change",
    sortFn: "text",
    meta: { wide: true },
    cell: ({ row }) => <RelativeTime instant={row.original.lastChangeAt} />,
  }),
]);

export function PortfolioTable({ firmId }: { firmId: string }) {
  const { data } = useSuspenseQuery(portfolio(firmId));
  return (
    <DataTable
      caption="Clients of the firm"
      columns={columns}
      rows={data.items}
      rowId={({ tenantId }) => tenantId}
    />
  );
}
