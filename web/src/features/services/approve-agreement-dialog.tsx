import { TextInput } from "@mantine/core";
import { ApproveAgreement } from "@tandem/contract/agreement/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Asked } from "./asked.ts";
import { changedWith } from "./queries.ts";
import { today } from "./words.ts";

/** Approves the version in review; says why where the person may not. */
export function ApproveDialog({ own, ...asked }: Asked & { readonly own: boolean }) {
  const { client, agreement, onClose, onReload } = asked;
  const { tenantId } = client;
  const approve = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/approval",
    { invalidates: changedWith(tenantId), onDone: onClose },
  );
  const form = useForm({
    schema: ApproveAgreement,
    initial: { otherSide: { name: "", on: today() } },
    refusal: approve.error,
    onSubmit: (body) =>
      approve.mutate({
        params: { tenantId, agreementId: agreement.id },
        body,
        ifMatch: agreement.version,
      }),
  });
  if (own && client.smallOrganisation === null) {
    return (
      <Dialog opened onClose={onClose} title={`Approve ${agreement.name}`}>
        <p>
          You wrote in this version, so somebody else has to approve it. A client that is too small
          for that may declare itself a small organisation, with a reason, under Settings.
        </p>
      </Dialog>
    );
  }
  const { otherSide } = form.values;
  return (
    <FormDialog
      title={`Approve ${agreement.name}`}
      action="Approve version"
      form={form}
      pending={approve.isPending}
      error={approve.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>The version is frozen: it cannot be changed afterwards, only followed by another.</p>
      <TextInput
        label={`Who agreed for ${agreement.party}`}
        maxLength={200}
        data-autofocus
        value={otherSide.name}
        onChange={({ currentTarget }) =>
          form.set("otherSide", { ...otherSide, name: currentTarget.value })
        }
        error={form.errorOf("/otherSide/name")}
      />
      <TextInput
        type="date"
        label="Agreed on"
        value={otherSide.on}
        onChange={({ currentTarget }) =>
          form.set("otherSide", { ...otherSide, on: currentTarget.value })
        }
        error={form.errorOf("/otherSide/on")}
      />
    </FormDialog>
  );
}
