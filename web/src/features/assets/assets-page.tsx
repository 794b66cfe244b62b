import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { may } from "../client/permission.ts";
import { profile } from "../client/queries.ts";
import { AssetDialog } from "./asset-dialog.tsx";
import { AssetRegister } from "./asset-register.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/assets");

/** What risks are about: assets and services in one register. */
export function AssetsPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHead
        title="Assets"
        actions={
          may(client, "risk.write") && <Button onClick={() => setAdding(true)}>Add an asset</Button>
        }
      >
        <p>
          Assets and services in one register: who owns each, what it needs of confidentiality,
          integrity and availability, and what depends on what.
        </p>
      </PageHead>
      <Region label="Assets" lines={10}>
        <AssetRegister client={client} />
      </Region>
      {adding && <AssetDialog client={client} onClose={() => setAdding(false)} />}
    </>
  );
}
