import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { profile } from "../client/queries.ts";
import { NotSought } from "./not-sought.tsx";
import { StatementBoard } from "./statement-board.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/statement");

/** Which controls apply, why, and how far they are. */
export function StatementPage() {
  const { tenantId } = route.useParams();
  const { show } = route.useSearch();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead title="Statement of Applicability">
        <p>
          Which controls of Annex A apply, why, and how far they are; with the controls you add
          yourself. It follows what you decide and answer, and an approved version stays as it was.
        </p>
      </PageHead>
      {client.standards.includes("iso27001") ? (
        <Region label="Statement of Applicability" lines={12}>
          <StatementBoard client={client} show={show} />
        </Region>
      ) : (
        <NotSought tenantId={tenantId} />
      )}
    </>
  );
}
