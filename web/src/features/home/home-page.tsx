import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { LoaderCircle } from "lucide-react";

import { formatMoment, formatScore } from "../../lib/format.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import { NoFirmNotice } from "../keeping/no-firm-notice.tsx";
import { Conflicts } from "../crosswalk/conflicts.tsx";
import classes from "./home-page.module.css";
import { hasAnswers } from "./points.ts";
import { readiness, type Readiness } from "./queries.ts";
import { NextSteps } from "./next-steps.tsx";
import { OpenRecord } from "./open-record.tsx";
import { StandardColumn } from "./standard-column.tsx";
import { StandardHead } from "./standard-head.tsx";
import { Trend } from "./trend.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/");

function AsOf({ readiness: { computedAt, pending, report } }: { readiness: Readiness }) {
  const { standards, together } = report;
  return (
    <div className={classes["asOf"]}>
      <span className="quiet">
        As of <time dateTime={computedAt}>{formatMoment(computedAt)}</time>
        {standards.length > 1 && (
          <>
            {" · "}Both together: claimed {formatScore(together.claimed)}, verified{" "}
            {formatScore(together.verified)}
          </>
        )}
      </span>
      <output>
        {pending && <StatusChip icon={LoaderCircle}>A change is still being counted</StatusChip>}
      </output>
    </div>
  );
}

function Start({ client }: { client: Profile }) {
  const { tenantId } = client;
  return (
    <EmptyState
      title="Nothing is answered yet"
      actions={
        may(client, "assessment.claim") && (
          <>
            <ButtonLink
              to="/clients/$tenantId/assess"
              params={{ tenantId }}
              search={{ lane: "claimed" }}
            >
              Answer the first requirement
            </ButtonLink>
            {may(client, "import.run") && client.standards.includes("iso27001") && (
              <ButtonLink variant="default" to="/clients/$tenantId/import" params={{ tenantId }}>
                Import a Statement of Applicability
              </ButtonLink>
            )}
          </>
        )
      }
    >
      <p>
        Say for each requirement how far it is achieved. The score and the gates below follow by
        themselves, and an auditor reads the same answers later.
      </p>
    </EmptyState>
  );
}

function Standing({ client }: { client: Profile }) {
  const { data } = useSuspenseQuery(readiness(client.tenantId));
  if (data === null) {
    return (
      <>
        <p className="quiet">The first score is being computed.</p>
        <Waiting label="First score" lines={6} />
      </>
    );
  }
  const { standards } = data.report;
  return (
    <>
      <AsOf readiness={data} />
      {!hasAnswers(standards) && <Start client={client} />}
      <div className={classes["columns"]}>
        {standards.map((report) => (
          <StandardHead key={report.standard} client={client} report={report} />
        ))}
      </div>
      <Conflicts client={client} />
      <NextSteps tenantId={client.tenantId} steps={data.steps} />
      <Region label="Trend" lines={6}>
        <Trend tenantId={client.tenantId} />
      </Region>
      <div className={classes["columns"]} data-part="gates">
        {standards.map((report) => (
          <StandardColumn key={report.standard} tenantId={client.tenantId} report={report} />
        ))}
      </div>
      <OpenRecord client={client} standards={standards} />
    </>
  );
}

/** Where the client stands in both standards, side by side. */
export function HomePage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead title={client.name}>
        <p>What the client claims, what a second person verified, and what stands in the way.</p>
      </PageHead>
      <div className={classes["noticed"]}>
        <NoFirmNotice client={client} />
      </div>
      <Region label="Readiness" lines={10}>
        <Standing client={client} />
      </Region>
    </>
  );
}
