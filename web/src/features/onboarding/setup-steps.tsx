import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import { clientSetup } from "../portfolio/queries.ts";
import { AdministratorStep } from "./administrator-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { Stages } from "./stages.tsx";
import { SuspendedNotice } from "./suspended-notice.tsx";
import { WorkspaceStep } from "./workspace-step.tsx";

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
        <WorkspaceStep setup={setup} />
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
