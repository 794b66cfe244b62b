import { Button, Group, NativeSelect } from "@mantine/core";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { usePeople } from "../members/use-people.ts";
import { touched, type Treatment } from "./queries.ts";

type Props = {
  readonly tenantId: string;
  readonly data: Treatment;
  /** Whether this person may name the owner. */
  readonly writes: boolean;
};

/** Says that a name on paper cannot accept what remains, and makes a member the owner. */
export function AssignOwner({ tenantId, data, writes }: Props) {
  const people = usePeople(tenantId);
  const [owner, setOwner] = useState("");
  const assign = useCommand("POST /api/v1/tenants/{tenantId}/risk/bulk", {
    invalidates: () => touched(tenantId),
  });
  return (
    <Notice tone="warn" title={`“${data.description.ownerName}” is not a member yet`}>
      <p>Only a member can accept what remains of this risk. The name stays until one owns it.</p>
      {writes && (
        <Group gap="sm" align="end" mt="xs">
          <NativeSelect
            label="Owner"
            value={owner}
            onChange={({ currentTarget }) => setOwner(currentTarget.value)}
            data={[
              { value: "", label: "Choose a member" },
              ...people.map(({ userId, name }) => ({ value: userId, label: name })),
            ]}
          />
          <Button
            disabled={owner === ""}
            loading={assign.isPending}
            onClick={() =>
              assign.mutate({
                params: { tenantId },
                body: { risks: [data.id], change: { what: "owner", owner } },
              })
            }
          >
            Make owner
          </Button>
        </Group>
      )}
      <ProblemAlert error={assign.error} />
    </Notice>
  );
}
