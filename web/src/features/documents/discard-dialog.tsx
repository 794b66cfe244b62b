import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { changedWith } from "./queries.ts";
import type { Asked } from "./shared.ts";

/** Drops the version that is being worked on. */
export function DiscardDialog({ client, document, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const discard = useCommand("DELETE /api/v1/tenants/{tenantId}/documents/{documentId}/draft", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      title="Drop this draft?"
      action="Drop draft"
      danger
      pending={discard.isPending}
      error={discard.error}
      onClose={onClose}
      onReload={onReload}
      onConfirm={() =>
        discard.mutate({
          params: { tenantId, documentId: document.id },
          ifMatch: document.version,
        })
      }
    >
      <p>What was written of it is gone, apart from the audit trail. The version in force stays.</p>
    </ConfirmDialog>
  );
}
