import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { profile } from "../client/queries.ts";
import { DocumentChecklist } from "./document-checklist.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/documents");

/** What has to be there in writing, and where it stands. */
export function DocumentsPage() {
  const { tenantId } = route.useParams();
  const { at } = route.useSearch();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead title="Documents">
        <p>
          What the standards want in writing. Names and formats are free; what counts is that it
          exists, that somebody other than its author approved it, and that its review is not
          overdue.
        </p>
      </PageHead>
      <Region label="Documents" lines={10}>
        <DocumentChecklist client={client} at={at} />
      </Region>
    </>
  );
}
