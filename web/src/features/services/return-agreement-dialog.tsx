import { ReturnAgreement } from "@tandem/contract/agreement/schema";

import { useCommand } from "../../lib/use-command.ts";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import type { Asked } from "./asked.ts";
import { changedWith } from "./queries.ts";

/** Gives the version in review back to its author with a reason, or takes it back. */
export function ReturnDialog({ client, agreement, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const giveBack = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/return",
    { invalidates: changedWith(tenantId), onDone: onClose },
  );
  return (
    <ReasonDialog
      title="Send back"
      action="Send back"
      label="What has to change"
      schema={ReturnAgreement}
      sending={giveBack}
      onSend={(body) =>
        giveBack.mutate({
          params: { tenantId, agreementId: agreement.id },
          body,
          ifMatch: agreement.version,
        })
      }
      onClose={onClose}
      onReload={onReload}
    />
  );
}
