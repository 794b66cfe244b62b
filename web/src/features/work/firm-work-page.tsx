import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { AlarmClock } from "lucide-react";

import { formatDate } from "../../lib/format.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { firstThingsFirst } from "./order.ts";
import { myWork, type ClientWork } from "./queries.ts";

const route = getRouteApi("/signed-in-only/firms/$firmId/work");

const column = columnsFor<ClientWork>();

/** Nothing reads quieter than a zero. */
const countOf = (count: number) => (count === 0 ? <span className="quiet">0</span> : count);

/** What has to be approved, signed, reviewed or read. */
const inWriting = ({ counts }: ClientWork): number =>
  (["sign", "statement", "approve", "review", "read"] as const).reduce(
    (sum, kind) => sum + (counts[kind] ?? 0),
    0,
  );

const columns = column.columns([
  column.accessor("name", {
    header: "Client",
    cell: ({ row: { original } }) => (
      <Link to="/clients/$tenantId/work" params={{ tenantId: original.tenantId }}>
        {original.name}
      </Link>
    ),
    meta: { width: "30%" },
  }),
  column.accessor("overdue", {
    header: "Overdue",
    cell: ({ getValue }) =>
      getValue() === 0 ? (
        <span className="quiet">None</span>
      ) : (
        <StatusChip icon={AlarmClock} tone="bad">{`${getValue()} overdue`}</StatusChip>
      ),
    meta: { tight: true },
  }),
  column.accessor(({ nextDue }) => nextDue ?? "", {
    id: "nextDue",
    header: "Next due",
    cell: ({ getValue }) =>
      getValue() === "" ? <span className="quiet">No date</span> : formatDate(getValue()),
    meta: { tight: true },
  }),
  column.accessor(({ counts }) => counts.answer ?? 0, {
    id: "answer",
    header: "To answer",
    cell: ({ getValue }) => countOf(getValue()),
    meta: { numeric: true },
  }),
  column.accessor(({ counts }) => counts.challenge ?? 0, {
    id: "challenge",
    header: "Challenged",
    cell: ({ getValue }) => countOf(getValue()),
    meta: { numeric: true },
  }),
  column.accessor(inWriting, {
    id: "inWriting",
    header: "To approve",
    cell: ({ getValue }) => countOf(getValue()),
    meta: { numeric: true },
  }),
  column.accessor(({ counts }) => counts.stale ?? 0, {
    id: "stale",
    header: "Gone stale",
    cell: ({ getValue }) => countOf(getValue()),
    meta: { numeric: true },
  }),
  column.accessor(({ counts }) => counts.verify ?? 0, {
    id: "verify",
    header: "To verify",
    cell: ({ getValue }) => countOf(getValue()),
    meta: { numeric: true },
  }),
  column.accessor("unread", {
    header: "Unread",
    cell: ({ getValue }) => countOf(getValue()),
    meta: { numeric: true },
  }),
]);

function Clients({ firmId }: { firmId: string }) {
  const { data } = useSuspenseQuery(myWork());
  const rows = data.items.filter((item) => item.firmId === firmId).toSorted(firstThingsFirst);
  if (rows.length === 0) {
    return (
      <EmptyState
        title="Nothing waits for you in any client"
        actions={
          <ButtonLink to="/firms/$firmId" params={{ firmId }}>
            Open the portfolio
          </ButtonLink>
        }
      >
        <p>
          Clients stand here once they answer something that you can verify, once something is
          assigned to you, or once somebody calls you.
        </p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="What waits for you, by client"
      columns={columns}
      rows={rows}
      rowId={({ tenantId }) => tenantId}
    />
  );
}

/** What waits for a person of the firm over all clients: numbers here, the work itself in each client. */
export function FirmWorkPage() {
  const { firmId } = route.useParams();
  return (
    <>
      <PageHead title="My work">
        <p>
          What waits for you in each client, what comes first at the top. The numbers follow a few
          seconds behind.
        </p>
      </PageHead>
      <Region label="My work" lines={6}>
        <Clients firmId={firmId} />
      </Region>
    </>
  );
}
