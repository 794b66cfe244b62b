import { Textarea } from "@mantine/core";
import { AskForAcceptance } from "@tandem/contract/risk-treatment/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { touched, type Treatment } from "./queries.ts";

type Props = {
  readonly tenantId: string;
  readonly data: Treatment;
  readonly owner: string;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Asks the owner of a risk to accept what remains. */
export function AskDialog({ tenantId, data, owner, onClose, onReload }: Props) {
  const ask = useCommand("PUT /api/v1/tenants/{tenantId}/risk/risks/{riskId}/acceptance/request", {
    invalidates: () => touched(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: AskForAcceptance,
    initial: { note: "" },
    refusal: ask.error,
    onSubmit: (body) =>
      ask.mutate({ params: { tenantId, riskId: data.id }, body, ifMatch: data.version }),
  });
  return (
    <FormDialog
      title={`Ask ${owner}`}
      action="Send the mail"
      form={form}
      pending={ask.isPending}
      error={ask.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        {owner} gets a mail that leads to one page with the risk, its treatment and what remains.
        There they accept it until a day, or send it back.
      </p>
      <Textarea
        label="A word about it"
        description="Optional. It stands on that page, not in the mail."
        rows={2}
        maxLength={500}
        value={form.values.note}
        onChange={({ currentTarget }) => form.set("note", currentTarget.value)}
        error={form.errorOf("/note")}
      />
    </FormDialog>
  );
}
