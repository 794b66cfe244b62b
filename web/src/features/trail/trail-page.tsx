import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { Forbidden } from "../../ui/forbidden.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { may } from "../client/permission.ts";
import { profile } from "../client/queries.ts";
import { ChainCheck } from "./chain-check.tsx";
import { TrailFilter } from "./trail-filter.tsx";
import { TrailList } from "./trail-list.tsx";
import classes from "./trail-page.module.css";

const route = getRouteApi("/signed-in-only/clients/$tenantId/trail");

/** Who did what in the client, and the proof that nothing of it was changed afterwards. */
export function TrailPage() {
  const { tenantId } = route.useParams();
  const { aggregate } = route.useSearch();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  if (!may(client, "trail.read")) return <Forbidden />;
  return (
    <>
      <PageHead title="Audit trail">
        <p>
          Who did what, newest first. Entries are never changed: each carries the hash of the one
          before it on the same record.
        </p>
      </PageHead>
      <div className={classes["page"]}>
        <ChainCheck tenantId={tenantId} />
        <TrailFilter key={aggregate ?? ""} />
        <Region label="Audit trail" key={`list ${aggregate ?? ""}`} lines={8}>
          <TrailList tenantId={tenantId} aggregate={aggregate} />
        </Region>
      </div>
    </>
  );
}
