import { RetireDocument } from "@tandem/contract/document/schema";

import { useCommand } from "../../lib/use-command.ts";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { changedWith } from "./queries.ts";
import type { Asked } from "./shared.ts";

/** Takes the document out of use with a reason. */
export function RetireDialog({ client, document, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const retire = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{documentId}/retirement", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const { serves } = document;
  return (
    <ReasonDialog
      title={`Retire ${document.title}`}
      action="Retire document"
      danger
      label="Reason"
      schema={RetireDocument}
      sending={retire}
      onSend={(body) =>
        retire.mutate({
          params: { tenantId, documentId: document.id },
          body,
          ifMatch: document.version,
        })
      }
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        It stays readable with its versions and cannot come back.
        {serves.length > 0 &&
          ` ${serves.length === 1 ? "The item" : `The ${serves.length} items`} of the checklist it serves will need another document.`}
      </p>
    </ReasonDialog>
  );
}
