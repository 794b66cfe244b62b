import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { may } from "../client/permission.ts";
import { profile } from "../client/queries.ts";
import { RiskTabs } from "../risks/risk-tabs.tsx";
import { AddRiskDialog } from "./add-risk-dialog.tsx";
import { RiskRegister } from "./risk-register.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/risks");

/** The register of risks. */
export function RegisterPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHead
        title="Risks"
        actions={
          may(client, "risk.write") && <Button onClick={() => setAdding(true)}>Add a risk</Button>
        }
      >
        <p>
          What could go wrong for information and services, who owns it, how high it is and what is
          done about it.
        </p>
      </PageHead>
      <RiskTabs tenantId={tenantId} />
      <Region label="Risks" lines={10}>
        <RiskRegister client={client} />
      </Region>
      {adding && <AddRiskDialog client={client} onClose={() => setAdding(false)} />}
    </>
  );
}
