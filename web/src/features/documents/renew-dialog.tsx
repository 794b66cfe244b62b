import { TextInput } from "@mantine/core";
import { RenewDocument } from "@tandem/contract/document/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { changedWith } from "./queries.ts";
import type { Asked } from "./shared.ts";
import { inAYear } from "./words.ts";

/** Records that the version in force was looked at and is still right. */
export function RenewDialog({ client, document, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const renew = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{documentId}/review", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: RenewDocument,
    initial: { reviewBy: inAYear() },
    refusal: renew.error,
    onSubmit: (body) =>
      renew.mutate({
        params: { tenantId, documentId: document.id },
        body,
        ifMatch: document.version,
      }),
  });
  return (
    <FormDialog
      title="Record a review"
      action="Still right"
      form={form}
      pending={renew.isPending}
      error={renew.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        You have read the version in force and nothing in it has to change. If something has to,
        write the next version instead.
      </p>
      <TextInput
        type="date"
        label="Next review by"
        description="Within 36 months."
        data-autofocus
        value={form.values.reviewBy}
        onChange={({ currentTarget }) => form.set("reviewBy", currentTarget.value)}
        error={form.errorOf("/reviewBy")}
      />
    </FormDialog>
  );
}
