import { Button } from "@mantine/core";
import { find } from "@tandem/contract/standards/catalogue";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { standardName } from "../../ui/standards.ts";
import { may } from "../client/permission.ts";
import { profile } from "../client/queries.ts";
import { AddEvidenceDialog } from "./add-evidence-dialog.tsx";
import classes from "./evidence-page.module.css";
import { EvidenceTable } from "./evidence-table.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/evidence");

/** Everything that proves an answer. */
export function EvidencePage() {
  const { tenantId } = route.useParams();
  const { requirement } = route.useSearch();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const [adding, setAdding] = useState(false);
  const of = requirement === undefined ? undefined : find(requirement);
  return (
    <>
      <PageHead
        title="Evidence"
        actions={
          may(client, "evidence.write") && (
            <Button onClick={() => setAdding(true)}>Add evidence</Button>
          )
        }
      >
        <p>
          Links to what shows that an answer is true, with the time for which each counts. A
          requirement without current evidence counts as Partially at most.
        </p>
      </PageHead>
      {of !== undefined && (
        <p className={classes["only"]}>
          Only for {standardName(of.standard)} {of.id} {of.title}.{" "}
          <Link to="/clients/$tenantId/evidence" params={{ tenantId }}>
            Show all evidence
          </Link>
        </p>
      )}
      <Region label="Evidence" lines={6}>
        <EvidenceTable client={client} requirement={of?.key} />
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
