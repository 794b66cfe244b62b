import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { PortfolioTable } from "./portfolio-table.tsx";
import { firm } from "./queries.ts";

const route = getRouteApi("/signed-in-only/firms/$firmId/");

/** Every client of the firm that the person may see, and where each stands. */
export function PortfolioPage() {
  const { firmId } = route.useParams();
  const { data } = useSuspenseQuery(firm(firmId));
  return (
    <>
      <PageHead title="Portfolio">
        The clients of {data.name}: what they claim, what is verified, and what stands in the way.
      </PageHead>
      <Region label="Clients" lines={6}>
        <PortfolioTable firmId={firmId} />
      </Region>
    </>
  );
}
