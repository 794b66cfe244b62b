import { TextInput } from "@mantine/core";
import { EndAgreement } from "@tandem/contract/agreement/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Asked } from "./asked.ts";
import { changedWith } from "./queries.ts";
import { today } from "./words.ts";

/** Ends the agreement on a day, with a reason. */
export function EndDialog({ client, agreement, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const end = useCommand("PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/end", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: EndAgreement,
    initial: { on: today(), reason: "" },
    refusal: end.error,
    onSubmit: (body) =>
      end.mutate({
        params: { tenantId, agreementId: agreement.id },
        body,
        ifMatch: agreement.version,
      }),
  });
  return (
    <FormDialog
      title={`End ${agreement.name}`}
      action="End agreement"
      danger
      form={form}
      pending={end.isPending}
      error={end.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>This cannot be undone. What was promised until then stays as it is.</p>
      <TextInput
        type="date"
        label="Last day"
        data-autofocus
        value={form.values.on}
        onChange={({ currentTarget }) => form.set("on", currentTarget.value)}
        error={form.errorOf("/on")}
      />
      <TextInput
        label="Why"
        maxLength={500}
        value={form.values.reason}
        onChange={({ currentTarget }) => form.set("reason", currentTarget.value)}
        error={form.errorOf("/reason")}
      />
    </FormDialog>
  );
}
