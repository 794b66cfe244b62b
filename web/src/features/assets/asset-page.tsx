import { Button } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Archive } from "lucide-react";
import { useState } from "react";

import { formatDay } from "../../lib/format.ts";
import { useCommand } from "../../lib/use-command.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Region } from "../../ui/region.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import documentClasses from "../documents/document-page.module.css";
import { classificationName } from "../documents/words.ts";
import { useNames } from "../members/use-names.ts";
import { Part, PartLevel } from "../requirement/part.tsx";
import { RisksOf } from "../risk/risks-of.tsx";
import { catalogue } from "../services/queries.ts";
import { suppliers } from "../suppliers/queries.ts";
import { AssetDialog } from "./asset-dialog.tsx";
import { DependencyTree } from "./dependency-tree.tsx";
import { type Asset, asset, changedWith } from "./queries.ts";
import { RetireDialog } from "./retire-dialog.tsx";
import { kindName, needName, ownerText } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/assets/$assetId");

function Facts({ tenantId, data }: { tenantId: string; data: Asset }) {
  const nameOf = useNames(tenantId);
  const { data: register } = useQuery(suppliers(tenantId));
  const supply = data.suppliers.map(
    (id) => register?.items.find((each) => each.id === id)?.name ?? "…",
  );
  const { data: offered } = useQuery(catalogue(tenantId));
  const runs = data.services.map(
    (id) => offered?.items.find((each) => each.id === id)?.description.name ?? "…",
  );
  const facts: readonly (readonly [string, string])[] = [
    ["Kind", kindName(data.kind)],
    ["Owner", ownerText(data, nameOf)],
    [
      "Classification",
      data.classification === null ? "Not classified yet" : classificationName(data.classification),
    ],
    ["Confidentiality", needName(data.needs.confidentiality)],
    ["Integrity", needName(data.needs.integrity)],
    ["Availability", needName(data.needs.availability)],
    ["Suppliers", supply.length === 0 ? "None" : supply.join(", ")],
    ["Services", runs.length === 0 ? "None" : runs.join(", ")],
    ["Location", data.location === "" ? "Not said" : data.location],
    ["Added", `${formatDay(data.added.at)} by ${nameOf(data.added.by)}`],
  ];
  return (
    <Part title="Details">
      {data.description !== "" && <p>{data.description}</p>}
      <dl className={documentClasses["facts"]}>
        {facts.map(([name, value]) => [
          <dt key={`${name} name`}>{name}</dt>,
          <dd key={name}>{value}</dd>,
        ])}
      </dl>
    </Part>
  );
}

function Whole({ client, assetId }: { client: Profile; assetId: string }) {
  const { tenantId } = client;
  const { data, refetch } = useSuspenseQuery(asset(tenantId, assetId));
  const nameOf = useNames(tenantId);
  const [asking, setAsking] = useState<"edit" | "retire" | null>(null);
  const reinstate = useCommand(
    "DELETE /api/v1/tenants/{tenantId}/risk/assets/{assetId}/retirement",
    { invalidates: changedWith(tenantId) },
  );
  const close = () => setAsking(null);
  const reload = () => {
    close();
    void refetch();
  };
  const { state } = data;
  const acts =
    state.state === "active" ? (
      <>
        <Button variant="default" onClick={() => setAsking("retire")}>
          Retire
        </Button>
        <Button onClick={() => setAsking("edit")}>Edit</Button>
      </>
    ) : (
      <Button
        loading={reinstate.isPending}
        onClick={() => reinstate.mutate({ params: { tenantId, assetId }, ifMatch: data.version })}
      >
        Bring back into use
      </Button>
    );
  return (
    <>
      <PageHead title={data.name} actions={may(client, "risk.write") && acts}>
        {state.state === "retired" && (
          <p className={documentClasses["under"]}>
            <StatusChip icon={Archive}>Retired</StatusChip>
            <span>
              {formatDay(state.at)} by {nameOf(state.by)}: {state.reason}
            </span>
          </p>
        )}
      </PageHead>
      <ProblemAlert error={reinstate.error} onReload={reload} />
      <PartLevel value={2}>
        <div className={documentClasses["parts"]}>
          <Facts tenantId={tenantId} data={data} />
          <DependencyTree tenantId={tenantId} assetId={assetId} />
          <RisksOf tenantId={tenantId} search={{ asset: assetId }} of="asset" />
        </div>
      </PartLevel>
      {asking === "edit" && (
        <AssetDialog client={client} asset={data} onClose={close} onReload={reload} />
      )}
      {asking === "retire" && (
        <RetireDialog tenantId={tenantId} asset={data} onClose={close} onReload={reload} />
      )}
    </>
  );
}

/** One asset: what is said of it, and what depends on what. */
export function AssetPage() {
  const { tenantId, assetId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <p className={documentClasses["back"]}>
        <Link to="/clients/$tenantId/assets" params={{ tenantId }}>
          Register of assets
        </Link>
      </p>
      <Region key={assetId} label="Asset" lines={10}>
        <Whole client={client} assetId={assetId} />
      </Region>
    </>
  );
}
