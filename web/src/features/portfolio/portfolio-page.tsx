import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import { ButtonLink } from "../../ui/button-link.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { Requests } from "../keeping/requests.tsx";
import { TakeOverDialog } from "../keeping/take-over-dialog.tsx";
import { PortfolioTable } from "./portfolio-table.tsx";
import { firm } from "./queries.ts";

const route = getRouteApi("/signed-in-only/firms/$firmId/");

/** Every client of the firm that the person may see, and where each stands. */
export function PortfolioPage() {
  const { firmId } = route.useParams();
  const { data } = useSuspenseQuery(firm(firmId));
  const [asking, setAsking] = useState(false);
  const takesOver = data.permissions.includes("client.take_over");
  return (
    <>
      <PageHead
        title="Portfolio"
        actions={
          <>
            {takesOver && (
              <Button variant="default" onClick={() => setAsking(true)}>
                Take over a client
              </Button>
            )}
            {data.permissions.includes("client.create") && (
              <ButtonLink to="/firms/$firmId/onboard" params={{ firmId }}>
                Onboard a client
              </ButtonLink>
            )}
          </>
        }
      >
        <p>Clients of {data.name}: what they claim, what is verified, what stands in the way.</p>
      </PageHead>
      <Region label="Clients" lines={6}>
        <PortfolioTable firm={data} />
      </Region>
      {takesOver && (
        <Region label="Requests" lines={1}>
          <Requests firmId={firmId} />
        </Region>
      )}
      {asking && <TakeOverDialog firmId={firmId} onClose={() => setAsking(false)} />}
    </>
  );
}
