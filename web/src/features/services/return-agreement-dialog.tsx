import { TextInput } from "@mantine/core";
import { ReturnAgreement } from "@tandem/contract/agreement/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Asked } from "./asked.ts";
import { changedWith } from "./queries.ts";

/** Gives the version in review back to its author with a reason, or takes it back. */
export function ReturnDialog({ client, agreement, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const giveBack = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/return",
    { invalidates: changedWith(tenantId), onDone: onClose },
  );
  const form = useForm({
    schema: ReturnAgreement,
    initial: { reason: "" },
    refusal: giveBack.error,
    onSubmit: (body) =>
      giveBack.mutate({
        params: { tenantId, agreementId: agreement.id },
        body,
        ifMatch: agreement.version,
      }),
  });
  return (
    <FormDialog
      title="Send back"
      action="Send back"
      form={form}
      pending={giveBack.isPending}
      error={giveBack.error}
      onClose={onClose}
      onReload={onReload}
    >
      <TextInput
        label="What has to change"
        maxLength={500}
        data-autofocus
        value={form.values.reason}
        onChange={({ currentTarget }) => form.set("reason", currentTarget.value)}
        error={form.errorOf("/reason")}
      />
    </FormDialog>
  );
}
