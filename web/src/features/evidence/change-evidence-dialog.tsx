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

/** States evidence anew: other content is its next version, and whoever relied on what changed has to look again. */
export function ChangeEvidenceDialog({ client, evidence, onClose, onReload }: Props) {
  const { tenantId } = client;
  const change = useCommand("PUT /api/v1/tenants/{tenantId}/evidence/{evidenceId}", {
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
      title={`Change ${evidence.title}`}
      action="Save the change"
      hint="Other content becomes a new version; the earlier ones stay readable. Verifications that relied on it turn stale with other content, other dates, another kind, another scope or a requirement taken away. Another title, owner or further requirement leaves them as they are."
      initial={draftOf(evidence)}
      standing={evidence}
      pending={change.isPending}
      error={change.error}
      onClose={onClose}
      onReload={onReload}
      onSubmit={(body) =>
        change.mutate({
          params: { tenantId, evidenceId: evidence.id },
          body,
          ifMatch: evidence.version,
        })
      }
    />
  );
}
