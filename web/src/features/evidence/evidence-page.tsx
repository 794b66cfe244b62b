import { Button } from "@mantine/core";
import { find } from "@tandem/contract/standards/catalogue";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { may } from "../client/permission.ts";
import { profile } from "../client/queries.ts";
import { AddEvidenceDialog } from "./add-evidence-dialog.tsx";
import { EvidenceFilterBar } from "./evidence-filter.tsx";
import { EvidenceTable } from "./evidence-table.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/evidence");

/** Everything that proves an answer. */
export function EvidencePage() {
  const { tenantId } = route.useParams();
  const filter = route.useSearch();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const [adding, setAdding] = useState(false);
  const of = filter.requirement === undefined ? undefined : find(filter.requirement);
  const add = () => setAdding(true);
  return (
    <>
      <PageHead
        title="Evidence"
        actions={may(client, "evidence.write") && <Button onClick={add}>Add evidence</Button>}
      >
        <p>
          Files, links and records that show that an answer is true, with the time for which each
          counts. A requirement without current evidence counts as Partially at most.
        </p>
      </PageHead>
      <EvidenceFilterBar client={client} />
      <Region label="Evidence" lines={6}>
        <EvidenceTable client={client} filter={filter} onAdd={add} />
      </Region>
      {adding && (
        <AddEvidenceDialog
          client={client}
          requirements={of === undefined ? [] : [of.key]}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
