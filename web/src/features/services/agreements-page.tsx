import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";

import { formatDate } from "../../lib/format.ts";
import { columnsFor, type Columns, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import { AddAgreementDialog } from "./add-agreement-dialog.tsx";
import { agreements, catalogue, type AgreementRow } from "./queries.ts";
import { ServiceTabs } from "./service-tabs.tsx";
import classes from "./services-page.module.css";
import { AgreementStanding } from "./standing.tsx";
import { useServiceNames } from "./use-service-names.ts";
import { kinds } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/services/agreements");
const helper = columnsFor<AgreementRow>();

const columnsOf = (tenantId: string, serviceOf: (id: string) => string): Columns<AgreementRow> =>
  helper.columns([
    helper.accessor("name", {
      header: "Agreement",
      sortFn: "text",
      cell: ({ row: { original } }) => (
        <span className={classes["name"]}>
          <Link
            to="/clients/$tenantId/services/agreements/$agreementId"
            params={{ tenantId, agreementId: original.id }}
          >
            {original.name}
          </Link>
          <span className={classes["note"]}>
            {kinds[original.kind].name}, version {original.number}
            {original.next !== null && original.standing !== original.next
              ? "; the next is being written"
              : ""}
          </span>
        </span>
      ),
    }),
    helper.accessor("standing", {
      header: "Standing",
      sortFn: "text",
      meta: { plain: true },
      cell: ({ row }) => <AgreementStanding standing={row.original.standing} />,
    }),
    helper.accessor("party", { header: "With", sortFn: "text" }),
    helper.accessor(({ services }) => services.map(serviceOf).join(", "), {
      id: "services",
      header: "Services",
      sortFn: "text",
      meta: { wide: true },
    }),
    helper.accessor("reviewBy", {
      header: "Review by",
      sortFn: "text",
      meta: { tight: true },
      cell: ({ row }) => formatDate(row.original.reviewBy),
    }),
  ]);

function Table({ client }: { client: Profile }) {
  const { tenantId } = client;
  const { data } = useSuspenseQuery(agreements(tenantId));
  const { data: known } = useSuspenseQuery(catalogue(tenantId));
  const serviceOf = useServiceNames(tenantId);
  const columns = useMemo(() => columnsOf(tenantId, serviceOf), [tenantId, serviceOf]);
  if (data.items.length === 0) {
    return (
      <EmptyState title="No agreement yet">
        <p>
          What customers are promised (SLA), and what groups inside (OLA) and suppliers (contract)
          owe so that the promise can be kept. An auditor asks of each live service: what was agreed
          with whom, since when, who approved it, and who reviews it (8.3.3, 8.3.4).{" "}
          {known.items.length === 0
            ? "Add a service to the catalogue first."
            : "Add the agreement of your most important service first."}
        </p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Agreements"
      tall
      columns={columns}
      rows={data.items}
      rowId={({ id }) => id}
    />
  );
}

/** What is agreed with customers, groups inside and suppliers. */
export function AgreementsPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHead
        title="Agreements"
        actions={
          may(client, "service.write") && (
            <Button onClick={() => setAdding(true)}>Add an agreement</Button>
          )
        }
      >
        <p>
          A version that was agreed never changes; the next one counts from its own day on. Each
          page shows where a promise to a customer is not carried by what is agreed inside.
        </p>
      </PageHead>
      <ServiceTabs tenantId={tenantId} />
      <Region label="Agreements" lines={8}>
        <Table client={client} />
      </Region>
      {adding && (
        <Region label="Form" lines={4}>
          <AddAgreementDialog client={client} onClose={() => setAdding(false)} />
        </Region>
      )}
    </>
  );
}
