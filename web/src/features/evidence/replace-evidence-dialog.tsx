import { useCommand } from "../../lib/use-command.ts";
import { assessments } from "../assess/queries.ts";
import type { Profile } from "../client/queries.ts";
import { readiness } from "../home/queries.ts";
import { draftOf } from "./draft.ts";
import { EvidenceDialog } from "./evidence-dialog.tsx";
import { evidenceKey, type Evidence } from "./queries.ts";

type Props = {
  readonly client: Profile;
  readonly evidence: Evidence;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Puts other evidence in place of this; whoever relied on it has to look again. */
export function ReplaceEvidenceDialog({ client, evidence, onClose, onReload }: Props) {
  const { tenantId } = client;
  const replace = useCommand("PUT /api/v1/tenants/{tenantId}/evidence/{evidenceId}", {
    invalidates: () => [
      evidenceKey(tenantId),
      assessments(tenantId).queryKey,
      readiness(tenantId).queryKey,
    ],
    onDone: onClose,
  });
  return (
    <EvidenceDialog
      client={client}
      title={`Replace ${evidence.title}`}
      action="Replace evidence"
      hint="Verifications that relied on it turn stale until somebody has looked again."
      initial={draftOf(evidence)}
      pending={replace.isPending}
      error={replace.error}
      onClose={onClose}
      onReload={onReload}
      onSubmit={(body) =>
        replace.mutate({
          params: { tenantId, evidenceId: evidence.id },
          body,
          ifMatch: evidence.version,
        })
      }
    />
  );
}
