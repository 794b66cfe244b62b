import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { firmMembers } from "../team/queries.ts";
import { clientMembers } from "./queries.ts";

type Props = {
  readonly client: Profile;
  /** The firm that keeps the client. */
  readonly firmId: string;
  readonly onClose: () => void;
};

/** Puts a consultant of the firm into the client. */
export function AssignConsultantDialog({ client, firmId, onClose }: Props) {
  const { tenantId } = client;
  const team = useQuery(firmMembers(firmId));
  const members = useQuery(clientMembers(tenantId));
  const [chosen, setChosen] = useState("");
  const assign = useCommand("PUT /api/v1/tenants/{tenantId}/consultants/{userId}", {
    invalidates: () => [clientMembers(tenantId).queryKey, ["firm", firmId, "portfolio"]],
    onDone: onClose,
  });
  const here = new Set(members.data?.items.map(({ userId }) => userId));
  const free = (team.data?.items ?? []).filter(
    ({ userId, role }) => role === "consultant" && !here.has(userId),
  );
  const loading = team.isPending || members.isPending;
  const nobody = !loading && free.length === 0;
  return (
    <ConfirmDialog
      title={`Assign a consultant to ${client.name}`}
      action="Assign consultant"
      pending={assign.isPending}
      error={assign.error ?? team.error ?? members.error}
      disabled={chosen === ""}
      onClose={onClose}
      onConfirm={() => assign.mutate({ params: { tenantId, userId: chosen } })}
    >
      {nobody ? (
        <p>
          Every consultant of {client.firmName} is in this client already. Invite another one under
          Team.
        </p>
      ) : (
        <NativeSelect
          label="Consultant"
          description="Works in the client and verifies or challenges what it claims."
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          disabled={loading}
          data={[
            { value: "", label: loading ? "Loading" : "Choose a person" },
            ...free.map(({ userId, name, email }) => ({
              value: userId,
              label: `${name} (${email})`,
            })),
          ]}
        />
      )}
    </ConfirmDialog>
  );
}
