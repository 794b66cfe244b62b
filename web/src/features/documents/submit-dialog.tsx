import { nextOf } from "@tandem/contract/document/rules";
import { SubmitVersion } from "@tandem/contract/document/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { ApproverField } from "../members/approver-field.tsx";
import { changedWith } from "./queries.ts";
import type { Asked } from "./shared.ts";

/** Hands the draft over for approval: to one person, or to whoever may approve. */
export function SubmitDialog({ client, document, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const submit = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{documentId}/submission", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const initial: { approver: string | null } = { approver: null };
  const form = useForm({
    schema: SubmitVersion,
    initial,
    refusal: submit.error,
    onSubmit: (body) =>
      submit.mutate({
        params: { tenantId, documentId: document.id },
        body,
        ifMatch: document.version,
      }),
  });
  return (
    <FormDialog
      title="Submit for approval"
      action="Submit for approval"
      form={form}
      pending={submit.isPending}
      error={submit.error}
      onClose={onClose}
      onReload={onReload}
    >
      <ApproverField
        client={client}
        what="documents"
        authors={nextOf(document.lifecycle)?.authors ?? []}
        value={form.values.approver}
        onChange={(approver) => form.set("approver", approver)}
        error={form.errorOf("/approver")}
      />
    </FormDialog>
  );
}
