import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { profile } from "../client/queries.ts";
import { RiskTabs } from "../risks/risk-tabs.tsx";
import { LossBoard } from "./loss-board.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/risks/loss");

/** Risks in money. */
export function LossPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead title="Loss in money">
        <p>
          What the risks may cost in a year, against what is tolerated, and what a control is worth.
        </p>
      </PageHead>
      <RiskTabs tenantId={tenantId} />
      <Region label="Losses" lines={10}>
        <LossBoard client={client} />
      </Region>
    </>
  );
}
