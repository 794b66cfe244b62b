import { TextInput } from "@mantine/core";
import { RenewAgreement } from "@tandem/contract/agreement/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Asked } from "./asked.ts";
import { changedWith } from "./queries.ts";
import { inAYear } from "./words.ts";

/** Records that what is agreed was gone through and holds on. */
export function RenewDialog({ client, agreement, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const renew = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/review",
    { invalidates: changedWith(tenantId), onDone: onClose },
  );
  const form = useForm({
    schema: RenewAgreement,
    initial: { reviewBy: inAYear() },
    refusal: renew.error,
    onSubmit: (body) =>
      renew.mutate({
        params: { tenantId, agreementId: agreement.id },
        body,
        ifMatch: agreement.version,
      }),
  });
  return (
    <FormDialog
      title="Record a review"
      action="Holds on"
      form={form}
      pending={renew.isPending}
      error={renew.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>You have gone through what is agreed with {agreement.party}, and it holds on.</p>
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
