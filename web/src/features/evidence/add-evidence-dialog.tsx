import { useCommand } from "../../lib/use-command.ts";
import type { Profile } from "../client/queries.ts";
import { readiness } from "../home/queries.ts";
import { blank } from "./draft.ts";
import { EvidenceDialog } from "./evidence-dialog.tsx";
import { evidenceKey, type RequirementKey } from "./queries.ts";

type Props = {
  readonly client: Profile;
  readonly requirements: readonly RequirementKey[];
  readonly onClose: () => void;
};

/** Adds evidence for one or more requirements of either standard. */
export function AddEvidenceDialog({ client, requirements, onClose }: Props) {
  const { tenantId } = client;
  const add = useCommand("POST /api/v1/tenants/{tenantId}/evidence", {
    invalidates: () => [evidenceKey(tenantId), readiness(tenantId).queryKey],
    onDone: onClose,
  });
  return (
    <EvidenceDialog
      client={client}
      title="Add evidence"
      action="Add evidence"
      initial={blank(requirements)}
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={(body) => add.mutate({ params: { tenantId }, body })}
    />
  );
}
