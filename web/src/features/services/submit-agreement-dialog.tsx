import { SubmitAgreement } from "@tandem/contract/agreement/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { ApproverField } from "../members/approver-field.tsx";
import type { Asked } from "./asked.ts";
import { changedWith } from "./queries.ts";

/** Hands the draft over for approval: to one person, or to whoever may approve. */
export function SubmitDialog({ client, agreement, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const submit = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/submission",
    { invalidates: changedWith(tenantId), onDone: onClose },
  );
  const initial: { approver: string | null } = { approver: null };
  const form = useForm({
    schema: SubmitAgreement,
    initial,
    refusal: submit.error,
    onSubmit: (body) =>
      submit.mutate({
        params: { tenantId, agreementId: agreement.id },
        body,
        ifMatch: agreement.version,
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
        what="agreements"
        authors={agreement.next?.authors ?? []}
        value={form.values.approver}
        onChange={(approver) => form.set("approver", approver)}
        error={form.errorOf("/approver")}
      />
    </FormDialog>
  );
}
