import { TextInput } from "@mantine/core";
import { EndSupplier } from "@tandem/contract/supplier/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
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
  const form = useForm({
    schema: EndSupplier,
    initial: { reason: "" },
    refusal: end.error,
    onSubmit: (body) =>
      end.mutate({
        params: { tenantId, supplierId: supplier.id },
        body,
        ifMatch: supplier.version,
      }),
  });
  return (
    <FormDialog
      title={`End the relation to ${supplier.name}`}
      action="End relation"
      danger
      form={form}
      pending={end.isPending}
      error={end.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>It leaves the list and stays readable under “Ended”. You can take it up again.</p>
      <TextInput
        label="Reason"
        maxLength={500}
        data-autofocus
        value={form.values.reason}
        onChange={({ currentTarget }) => form.set("reason", currentTarget.value)}
        error={form.errorOf("/reason")}
      />
    </FormDialog>
  );
}
