import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";

import { ButtonLink } from "../../ui/button-link.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ClientActions } from "./client-actions.tsx";
import { shows } from "./filter.ts";
import { portfolioColumns } from "./portfolio-columns.tsx";
import { PortfolioFilter } from "./portfolio-filter.tsx";
import classes from "./portfolio-table.module.css";
import { portfolio, type Firm } from "./queries.ts";

const route = getRouteApi("/signed-in-only/firms/$firmId/");

function NoClients({ firm }: { firm: Firm }) {
  return (
    <EmptyState
      title="No clients yet"
      actions={
        firm.permissions.includes("client.create") && (
          <ButtonLink to="/firms/$firmId/onboard" params={{ firmId: firm.id }}>
            Onboard a client
          </ButtonLink>
        )
      }
    >
      <p>
        Each client gets a workspace of its own, apart from every other. Onboarding takes a minute:
        name it, choose its standards, invite its first administrator.
      </p>
    </EmptyState>
  );
}

/** The list of clients with its filter. */
export function PortfolioTable({ firm }: { firm: Firm }) {
  const { data } = useSuspenseQuery(portfolio(firm.id));
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useMemo(() => portfolioColumns(firm.role), [firm.role]);
  const rows = useMemo(() => data.items.filter((row) => shows(filter, row)), [data, filter]);
  if (data.items.length === 0) return <NoClients firm={firm} />;
  const count = `${rows.length} of ${data.items.length} clients`;
  return (
    <div className={classes["list"]}>
      <div className={classes["head"]}>
        <PortfolioFilter key={Object.keys(filter).length === 0 ? "all" : "some"} />
        <output className="quiet tabular">{count}</output>
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title="No client matches"
          actions={
            <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
              Show all clients
            </Button>
          }
        >
          <p>Change the filter above, or show every client again.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Clients of the firm"
          columns={columns}
          rows={rows}
          rowId={({ tenantId }) => tenantId}
          renderActions={(row) => <ClientActions firm={firm} row={row} />}
        />
      )}
    </div>
  );
}
