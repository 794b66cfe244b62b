import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { profile } from "../client/queries.ts";
import { RiskTabs } from "../risks/risk-tabs.tsx";
import { MethodBoard } from "./method-board.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/risks/method");

/** How this client judges risks. */
export function MethodPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead title="Risk method">
        <p>
          How risks are judged here, so that two people rate alike (ISO 27001 6.1.2 a, ISO 20000-1
          6.1.1). Top management approves it, and with it the appetite.
        </p>
      </PageHead>
      <RiskTabs tenantId={tenantId} />
      <Region label="Risk method" lines={12}>
        <MethodBoard client={client} />
      </Region>
    </>
  );
}
