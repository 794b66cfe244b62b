import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { Forbidden } from "../../ui/forbidden.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { firm } from "../portfolio/queries.ts";
import { ChooseStep } from "./choose-step.tsx";
import classes from "./onboarding-page.module.css";
import { SetupSteps } from "./setup-steps.tsx";

const route = getRouteApi("/signed-in-only/firms/$firmId/onboard");

/**
 * Takes on a client in three steps. Which client is in the address, so that a reload, or a colleague with
 * the link, goes on where it stands.
 */
export function OnboardingPage() {
  const { firmId } = route.useParams();
  const { client } = route.useSearch();
  const { data } = useSuspenseQuery(firm(firmId));
  if (!data.permissions.includes("client.create")) return <Forbidden />;
  return (
    <div className={classes["page"]}>
      <PageHead title="Onboard a client">
        <p>A name and the standards, a workspace of its own, its first administrator.</p>
      </PageHead>
      {client === undefined ? (
        <ChooseStep firmId={firmId} />
      ) : (
        <Region label="Setup">
          <SetupSteps firmId={firmId} tenantId={client} />
        </Region>
      )}
    </div>
  );
}
