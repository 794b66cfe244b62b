import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { ButtonLink } from "../../ui/button-link.tsx";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { may } from "../client/permission.ts";
import { profile } from "../client/queries.ts";
import { LevelTabs } from "../service-levels/level-tabs.tsx";
import { stateNames } from "../service-levels/words.ts";
import { openTickets, type TicketRow } from "./queries.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/tickets/open");

function TicketLink({ ticket: { id, externalId } }: { ticket: TicketRow }) {
  const { tenantId } = route.useParams();
  return (
    <Link to="/clients/$tenantId/tickets/$ticketId" params={{ tenantId, ticketId: id }}>
      {externalId}
    </Link>
  );
}

const helper = columnsFor<TicketRow>();
const columns = helper.columns([
  helper.accessor("externalId", {
    header: "Ticket",
    meta: { tight: true },
    cell: ({ row: { original } }) => <TicketLink ticket={original} />,
  }),
  helper.accessor(({ title }) => title ?? "", {
    id: "title",
    header: "Title",
    meta: { width: "35%" },
  }),
  helper.accessor(({ state }) => (state === null ? "Not known" : stateNames[state]), {
    id: "state",
    header: "State",
  }),
  helper.accessor(({ priority }) => priority ?? "", { id: "priority", header: "Priority" }),
  helper.accessor(({ group }) => group ?? "", { id: "group", header: "Team" }),
  helper.accessor(({ openedAt }) => openedAt ?? "", {
    id: "opened",
    header: "Opened",
    meta: { tight: true },
    cell: ({ row: { original } }) =>
      original.openedAt === null ? "Not told" : <RelativeTime instant={original.openedAt} />,
  }),
]);

function Open({ tenantId, mayImport }: { tenantId: string; mayImport: boolean }) {
  const { data } = useSuspenseQuery(openTickets(tenantId));
  if (data.items.length === 0) {
    return (
      <EmptyState
        title="No ticket is open"
        actions={
          mayImport && (
            <ButtonLink to="/clients/$tenantId/tickets/import" params={{ tenantId }}>
              Import events
            </ButtonLink>
          )
        }
      >
        Incidents, requests, problems and changes of your other tools belong here. An auditor asks
        whether they were dealt with in the time that was agreed (20000-1, 8.6 and 8.3.3).
      </EmptyState>
    );
  }
  return (
    <DataTable caption="Open tickets" columns={columns} rows={data.items} rowId={({ id }) => id} />
  );
}

/** The tickets that are open, from whichever tool they come. */
export function TicketsPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const mayImport = may(client, "import.run");
  return (
    <>
      <PageHead
        title="Open tickets"
        actions={
          mayImport && (
            <ButtonLink to="/clients/$tenantId/tickets/import" params={{ tenantId }}>
              Import events
            </ButtonLink>
          )
        }
      >
        <p>What is open, as the tools tell it that your tickets come from.</p>
      </PageHead>
      <LevelTabs tenantId={tenantId} />
      <Region label="Open tickets" lines={8}>
        <Open tenantId={tenantId} mayImport={mayImport} />
      </Region>
    </>
  );
}
