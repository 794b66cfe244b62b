import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { profile } from "../client/queries.ts";
import { ScopeBoard } from "./scope-board.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/scope");

/** What each management system covers, side by side. */
export function ScopePage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead title="Scope">
        <p>
          What each certificate will speak of (4.3): services, sites, units, and what lies at the
          border. Top management signs it.
          {client.standards.length > 1 &&
            " Answers and evidence count for both standards only inside both scopes."}
        </p>
      </PageHead>
      <Region label="Scope" lines={10}>
        <ScopeBoard client={client} />
      </Region>
    </>
  );
}
