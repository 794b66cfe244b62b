import { Group, Title } from "@mantine/core";

import { ButtonLink } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { ClientSetup } from "../portfolio/queries.ts";
import classes from "./onboarding-page.module.css";

/** The client is on board: what was done, and where to go. */
export function DoneStep({ setup, invited }: { setup: ClientSetup; invited: string }) {
  const { firmId, tenantId, name } = setup;
  return (
    <div className={classes["body"]}>
      <Title order={2}>{name} is on board</Title>
      <Notice tone="good" announce="politely">
        <p>
          The invitation is on its way to {invited}. Once it is accepted, the client can answer its
          first requirements.
        </p>
      </Notice>
      <Group gap="sm">
        <ButtonLink to="/clients/$tenantId" params={{ tenantId }}>
          Open {name}
        </ButtonLink>
        <ButtonLink to="/firms/$firmId/onboard" params={{ firmId }} variant="default">
          Onboard another client
        </ButtonLink>
        <ButtonLink to="/firms/$firmId" params={{ firmId }} variant="subtle">
          Back to the portfolio
        </ButtonLink>
      </Group>
    </div>
  );
}
