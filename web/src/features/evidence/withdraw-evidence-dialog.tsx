import { WithdrawBody } from "@tandem/contract/evidence/schema";

import { useCommand } from "../../lib/use-command.ts";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { assessments } from "../assess/queries.ts";
import { readiness } from "../home/queries.ts";
import { evidenceKey, type Evidence } from "./queries.ts";

type Props = {
  readonly tenantId: string;
  readonly evidence: Evidence;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Takes evidence back with a reason; it stays readable. */
export function WithdrawEvidenceDialog({ tenantId, evidence, onClose, onReload }: Props) {
  const withdraw = useCommand("POST /api/v1/tenants/{tenantId}/evidence/{evidenceId}/withdraw", {
    invalidates: () => [
      evidenceKey(tenantId),
      assessments(tenantId).queryKey,
      readiness(tenantId).queryKey,
    ],
    onDone: onClose,
  });
  return (
    <ReasonDialog
      title={`Withdraw ${evidence.title}`}
      action="Withdraw evidence"
      danger
      label="Reason"
      schema={WithdrawBody}
      sending={withdraw}
      onSend={(body) =>
        withdraw.mutate({
          params: { tenantId, evidenceId: evidence.id },
          body,
          ifMatch: evidence.version,
        })
      }
      onClose={onClose}
      onReload={onReload}
    >
      <p>It stays readable and stops counting. Verifications that relied on it turn stale.</p>
    </ReasonDialog>
  );
}
