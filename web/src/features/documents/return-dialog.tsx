import { ReturnVersion } from "@tandem/contract/document/schema";

import { useCommand } from "../../lib/use-command.ts";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { changedWith } from "./queries.ts";
import type { Asked } from "./shared.ts";

/** Gives the version in review back to its author with a reason, or takes it back. */
export function ReturnDialog({ client, document, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const giveBack = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{documentId}/return", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  return (
    <ReasonDialog
      title="Send back"
      action="Send back"
      label="What has to change"
      description="The version becomes a draft again; its author reads this."
      schema={ReturnVersion}
      sending={giveBack}
      onSend={(body) =>
        giveBack.mutate({
          params: { tenantId, documentId: document.id },
          body,
          ifMatch: document.version,
        })
      }
      onClose={onClose}
      onReload={onReload}
    />
  );
}
