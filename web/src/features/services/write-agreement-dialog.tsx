import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { blankAgreement, TermsForm, termsDraftOf } from "./agreement-draft.ts";
import type { Asked } from "./asked.ts";
import { changedWith } from "./queries.ts";
import { TermsFields } from "./terms-fields.tsx";
import { inAYear, today } from "./words.ts";

/** Writes the next version; the one in force goes on until it is approved. */
export function WriteDialog({ client, agreement, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const before = agreement.next?.terms ?? agreement.versions.at(-1)?.terms;
  const write = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/draft",
    {
      invalidates: changedWith(tenantId),
      onDone: onClose,
    },
  );
  const standing = before === undefined ? blankAgreement("") : termsDraftOf(before);
  const initial =
    agreement.next === null ? { ...standing, validFrom: today(), reviewBy: inAYear() } : standing;
  const form = useForm({
    schema: TermsForm,
    initial,
    refusal: write.error,
    onSubmit: (body) =>
      write.mutate({
        params: { tenantId, agreementId: agreement.id },
        body,
        ifMatch: agreement.version,
      }),
  });
  return (
    <FormDialog
      title="What is agreed"
      action="Save draft"
      form={form}
      pending={write.isPending}
      error={write.error}
      onClose={onClose}
      onReload={onReload}
      width={720}
    >
      <TermsFields
        tenantId={tenantId}
        draft={form.values}
        errorOf={form.errorOf}
        onChange={form.merge}
      />
    </FormDialog>
  );
}
