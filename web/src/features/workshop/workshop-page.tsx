import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { profile } from "../client/queries.ts";
import { RiskTabs } from "../risks/risk-tabs.tsx";
import { WorkshopBoard } from "./workshop-board.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/risks/workshop");

/** Risks found together, from a library of scenarios. */
export function WorkshopPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead title="Risk workshop">
        <p>
          Go through what usually goes wrong, and take what concerns this client into its register,
          with an owner and a rating (ISO 27001 6.1.2 c, ISO 20000-1 6.1.2).
        </p>
      </PageHead>
      <RiskTabs tenantId={tenantId} />
      <Region label="Scenarios" lines={12}>
        <WorkshopBoard client={client} />
      </Region>
    </>
  );
}
