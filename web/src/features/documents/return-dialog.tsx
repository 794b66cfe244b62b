import { TextInput } from "@mantine/core";
import { ReturnVersion } from "@tandem/contract/document/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { changedWith } from "./queries.ts";
import type { Asked } from "./shared.ts";

/** Gives the version in review back to its author with a reason, or takes it back. */
export function ReturnDialog({ client, document, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const giveBack = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{documentId}/return", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: ReturnVersion,
    initial: { reason: "" },
    refusal: giveBack.error,
    onSubmit: (body) =>
      giveBack.mutate({
        params: { tenantId, documentId: document.id },
        body,
        ifMatch: document.version,
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
        description="The version becomes a draft again; its author reads this."
        maxLength={500}
        data-autofocus
        value={form.values.reason}
        onChange={({ currentTarget }) => form.set("reason", currentTarget.value)}
        error={form.errorOf("/reason")}
      />
    </FormDialog>
  );
}
