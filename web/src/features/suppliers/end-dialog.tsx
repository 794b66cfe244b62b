import { EndSupplier } from "@tandem/contract/supplier/schema";

import { useCommand } from "../../lib/use-command.ts";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { changedWith, type Supplier } from "./queries.ts";

type Props = {
  readonly tenantId: string;
  readonly supplier: Supplier;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Ends the relation to a supplier with a reason. */
export function EndDialog({ tenantId, supplier, onClose, onReload }: Props) {
  const end = useCommand("PUT /api/v1/tenants/{tenantId}/risk/suppliers/{supplierId}/retirement", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  return (
    <ReasonDialog
      title={`End the relation to ${supplier.name}`}
      action="End relation"
      danger
      label="Reason"
      schema={EndSupplier}
      sending={end}
      onSend={(body) =>
        end.mutate({
          params: { tenantId, supplierId: supplier.id },
          body,
          ifMatch: supplier.version,
        })
      }
      onClose={onClose}
      onReload={onReload}
    >
      <p>It leaves the list and stays readable under “Ended”. You can take it up again.</p>
    </ReasonDialog>
  );
}
