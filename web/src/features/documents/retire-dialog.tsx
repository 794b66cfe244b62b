import { TextInput } from "@mantine/core";
import { RetireDocument } from "@tandem/contract/document/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { changedWith } from "./queries.ts";
import type { Asked } from "./shared.ts";

/** Takes the document out of use with a reason. */
export function RetireDialog({ client, document, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const retire = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{documentId}/retirement", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: RetireDocument,
    initial: { reason: "" },
    refusal: retire.error,
    onSubmit: (body) =>
      retire.mutate({
        params: { tenantId, documentId: document.id },
        body,
        ifMatch: document.version,
      }),
  });
  const { serves } = document;
  return (
    <FormDialog
      title={`Retire ${document.title}`}
      action="Retire document"
      danger
      form={form}
      pending={retire.isPending}
      error={retire.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        It stays readable with its versions and cannot come back.
        {serves.length > 0 &&
          ` ${serves.length === 1 ? "The item" : `The ${serves.length} items`} of the checklist it serves will need another document.`}
      </p>
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
