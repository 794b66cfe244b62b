import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { profile } from "../client/queries.ts";
import { ComparisonView } from "./comparison-view.tsx";
import { NotSought } from "./not-sought.tsx";
import { VersionList } from "./version-list.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/statement/versions");

/** Every approved version, and what differs between any two. */
export function VersionsPage() {
  const { tenantId } = route.useParams();
  const sides = route.useSearch();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead title="Versions of the statement">
        <p>
          Each approved version stays as it was. Compare any two of them, or one with the{" "}
          <Link to="/clients/$tenantId/statement" params={{ tenantId }}>
            statement as it stands
          </Link>
          .
        </p>
      </PageHead>
      {client.standards.includes("iso27001") ? (
        <>
          <Region label="Versions" lines={4}>
            <VersionList tenantId={tenantId} />
          </Region>
          <Region label="Comparison" lines={6}>
            <ComparisonView tenantId={tenantId} from={sides.from} to={sides.to} />
          </Region>
        </>
      ) : (
        <NotSought tenantId={tenantId} />
      )}
    </>
  );
}
