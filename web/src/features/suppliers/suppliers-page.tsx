import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { may } from "../client/permission.ts";
import { profile } from "../client/queries.ts";
import { SupplierDialog } from "./supplier-dialog.tsx";
import { SupplierRegister } from "./supplier-register.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/suppliers");

/** Who provides what, how critical each is, and when it is looked at. */
export function SuppliersPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHead
        title="Suppliers"
        actions={
          may(client, "risk.write") && (
            <Button onClick={() => setAdding(true)}>Add a supplier</Button>
          )
        }
      >
        <p>
          Who provides or operates a part of what you do, how critical each is, when it was last
          assessed, and when it will be looked at again.
        </p>
      </PageHead>
      <Region label="Suppliers" lines={8}>
        <SupplierRegister client={client} />
      </Region>
      {adding && <SupplierDialog tenantId={tenantId} onClose={() => setAdding(false)} />}
    </>
  );
}
