import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { clientSetup, portfolio, type ClientSetup } from "../portfolio/queries.ts";
import { AdministratorStep } from "./administrator-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { SetupFailure } from "./setup-failure.tsx";
import { Stages } from "./stages.tsx";
import { SuspendedNotice } from "./suspended-notice.tsx";
import { WorkspaceStep } from "./workspace-step.tsx";

function Failure({ setup }: { setup: ClientSetup }) {
  const { firmId, tenantId } = setup;
  const query = clientSetup(firmId, tenantId);
  const retry = useCommand("POST /api/v1/firms/{firmId}/clients/{tenantId}/retry", {
    invalidates: () => [query.queryKey, portfolio(firmId).queryKey],
  });
  const cache = useQueryClient();
  return (
    <SetupFailure
      reason={setup.reason}
      error={retry.error}
      pending={retry.isPending}
      onRetry={() => retry.mutate({ params: { firmId, tenantId }, ifMatch: setup.version })}
      onReload={() => {
        retry.reset();
        void cache.invalidateQueries({ queryKey: query.queryKey });
      }}
    />
  );
}

type Props = { readonly firmId: string; readonly tenantId: string };

/** The steps after the client exists: which one it is, the setup itself says. */
export function SetupSteps({ firmId, tenantId }: Props) {
  const { data: setup } = useSuspenseQuery(clientSetup(firmId, tenantId));
  const [invited, setInvited] = useState<string | null>(null);
  if (setup.status === "suspended") return <SuspendedNotice setup={setup} />;
  if (setup.status !== "active") {
    return (
      <>
        <Stages current={1} />
        <WorkspaceStep
          setup={setup}
          failure={<Failure setup={setup} />}
          meanwhile="This takes less than a minute. You may leave; it goes on, and the portfolio shows it."
        />
      </>
    );
  }
  if (invited === null) {
    return (
      <>
        <Stages current={2} />
        <AdministratorStep setup={setup} onInvited={setInvited} />
      </>
    );
  }
  return (
    <>
      <Stages current={3} />
      <DoneStep setup={setup} invited={invited} />
    </>
  );
}
