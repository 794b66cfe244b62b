import { Group, Title } from "@mantine/core";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stages } from "../../ui/stages.tsx";
import { me } from "../me/queries.ts";
import classes from "../onboarding/onboarding-page.module.css";
import { SetupFailure } from "../onboarding/setup-failure.tsx";
import { WorkspaceStep } from "../onboarding/workspace-step.tsx";
import { ownSetup } from "./queries.ts";

export const stages = ["Company", "Workspace", "Colleague"] as const;

function Open({ tenantId, name }: { tenantId: string; name: string }) {
  return (
    <div className={classes["body"]}>
      <Title order={2}>{name} is open</Title>
      <Notice tone="good" announce="politely">
        <p>You are its administrator and can answer the first requirement now.</p>
      </Notice>
      <p>
        Nobody verifies their own answers. Invite a colleague as administrator, or an outside
        reviewer, so that your answers can be verified.
      </p>
      <Group gap="sm">
        <ButtonLink to="/clients/$tenantId" params={{ tenantId }}>
          Open {name}
        </ButtonLink>
        <ButtonLink to="/clients/$tenantId/members" params={{ tenantId }} variant="default">
          Invite a colleague
        </ButtonLink>
      </Group>
    </div>
  );
}

/** The workspace of one's own company being made, and what comes after. */
export function OwnSetup({ tenantId }: { tenantId: string }) {
  const { data: setup } = useSuspenseQuery(ownSetup(tenantId));
  const cache = useQueryClient();
  const retry = useCommand("POST /api/v1/tenants/{tenantId}/setup/retry", {
    invalidates: () => [ownSetup(tenantId).queryKey],
  });
  const open = setup.status === "active";
  useEffect(() => {
    // The switcher shows only what is open.
    if (open) void cache.invalidateQueries({ queryKey: me().queryKey });
  }, [open, cache]);
  if (open) {
    return (
      <>
        <Stages names={stages} current={2} />
        <Open tenantId={tenantId} name={setup.name} />
      </>
    );
  }
  return (
    <>
      <Stages names={stages} current={1} />
      <WorkspaceStep
        setup={setup}
        failure={
          <SetupFailure
            reason={setup.reason}
            error={retry.error}
            pending={retry.isPending}
            onRetry={() => retry.mutate({ params: { tenantId }, ifMatch: setup.version })}
            onReload={() => {
              retry.reset();
              void cache.invalidateQueries({ queryKey: ownSetup(tenantId).queryKey });
            }}
          />
        }
        meanwhile="This takes less than a minute. You may leave; it goes on by itself."
      />
    </>
  );
}
