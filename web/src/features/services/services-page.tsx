import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";

import { columnsFor, type Columns, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import { agreements, catalogue, type AgreementRow, type ServiceRow } from "./queries.ts";
import { AddServiceDialog } from "./service-dialog.tsx";
import { ServiceTabs } from "./service-tabs.tsx";
import classes from "./services-page.module.css";
import { ServiceStanding } from "./standing.tsx";
import { criticalities } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/services");
const helper = columnsFor<ServiceRow>();
const holds = ({ standing }: AgreementRow) =>
  standing === "inForce" || standing === "reviewDue" || standing === "overdue";

function Name({ tenantId, row }: { tenantId: string; row: ServiceRow }) {
  const { description, number, ahead, id } = row;
  const version = number === null ? "" : `Version ${number}`;
  const coming = ahead && number !== null ? "a draft is not published yet" : "";
  return (
    <span className={classes["name"]}>
      <Link to="/clients/$tenantId/services/$serviceId" params={{ tenantId, serviceId: id }}>
        {description.name}
      </Link>
      <span className={classes["note"]}>
        {[version, coming].filter((part) => part !== "").join("; ")}
      </span>
    </span>
  );
}

const columnsOf = (
  tenantId: string,
  nameOf: (userId: string) => string,
  agreed: readonly AgreementRow[],
): Columns<ServiceRow> => {
  const covering = (id: string) =>
    agreed.filter(
      (row) => row.kind === "sla" && holds(row) && row.services.some((each) => each === id),
    );
  return helper.columns([
    helper.accessor(({ description }) => description.name, {
      id: "name",
      header: "Service",
      sortFn: "text",
      cell: ({ row }) => <Name tenantId={tenantId} row={row.original} />,
    }),
    helper.display({
      id: "state",
      header: "State",
      meta: { plain: true },
      cell: ({ row }) => <ServiceStanding service={row.original} />,
    }),
    helper.accessor(({ description }) => criticalities[description.criticality], {
      id: "criticality",
      header: "Criticality",
      sortFn: "text",
    }),
    helper.accessor(({ description }) => description.customers.join(", "), {
      id: "customers",
      header: "Customers",
      sortFn: "text",
      cell: ({ row: { original } }) =>
        original.description.customers.length === 0
          ? "None named"
          : original.description.customers.join(", "),
    }),
    helper.display({
      id: "sla",
      header: "SLA in force",
      cell: ({ row }) => {
        const found = covering(row.original.id);
        if (found.length === 0) return <span className="quiet">None</span>;
        return found.map(({ name }) => name).join(", ");
      },
    }),
    helper.accessor(({ description }) => nameOf(description.owner), {
      id: "owner",
      header: "Owner",
      sortFn: "text",
      meta: { wide: true },
    }),
  ]);
};

function Table({ client }: { client: Profile }) {
  const { tenantId } = client;
  const { data } = useSuspenseQuery(catalogue(tenantId));
  const { data: agreed } = useSuspenseQuery(agreements(tenantId));
  const nameOf = useNames(tenantId);
  const columns = useMemo(
    () => columnsOf(tenantId, nameOf, agreed.items),
    [tenantId, nameOf, agreed],
  );
  if (data.items.length === 0) {
    return (
      <EmptyState title="No service yet">
        <p>
          What your customers get from you: for each service its outcome, customers, owner, hours,
          and what it rests on. ISO/IEC 20000-1 asks for the catalogue (8.2.4), and an auditor picks
          services from it and asks for the agreement, the reports and the suppliers of each. Add
          the first one, and publish it when it reads right.
        </p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Service catalogue"
      tall
      columns={columns}
      rows={data.items}
      rowId={({ id }) => id}
    />
  );
}

/** The service catalogue. */
export function ServicesPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHead
        title="Services & SLAs"
        actions={
          may(client, "service.write") && (
            <Button onClick={() => setAdding(true)}>Add a service</Button>
          )
        }
      >
        <p>
          What you provide, to whom, in which hours, and what it rests on. The catalogue shows what
          was published; a draft waits until you publish it.
        </p>
      </PageHead>
      <ServiceTabs tenantId={tenantId} />
      <Region label="Services" lines={8}>
        <Table client={client} />
      </Region>
      {adding && (
        <Region label="Form" lines={4}>
          <AddServiceDialog client={client} onClose={() => setAdding(false)} />
        </Region>
      )}
    </>
  );
}
