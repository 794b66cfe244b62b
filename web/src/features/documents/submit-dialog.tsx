import { NativeSelect } from "@mantine/core";
import { nextOf } from "@tandem/contract/document/rules";
import { SubmitVersion } from "@tandem/contract/document/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { usePeople } from "../members/use-people.ts";
import { changedWith } from "./queries.ts";
import type { Asked } from "./shared.ts";

const approving = ["firmOwner", "selfAdmin", "consultant", "clientAdmin", "contributor"];

/** Hands the draft over for approval: to one person, or to whoever may approve. */
export function SubmitDialog({ client, document, onClose, onReload }: Asked) {
  const { tenantId, smallOrganisation } = client;
  const authors = nextOf(document.lifecycle)?.authors ?? [];
  const people = usePeople(tenantId).filter(
    ({ userId, role }) =>
      approving.includes(role) &&
      (smallOrganisation !== null || !authors.some((author) => author === userId)),
  );
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
      <NativeSelect
        label="Who approves it"
        description="A named person alone approves it; a contributor approves only what names them."
        data-autofocus
        value={form.values.approver ?? ""}
        onChange={({ currentTarget: { value } }) =>
          form.set("approver", value === "" ? null : value)
        }
        error={form.errorOf("/approver")}
        data={[
          { value: "", label: "Whoever may approve documents" },
          ...people.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
    </FormDialog>
  );
}
