import { DescribeDocument } from "@tandem/contract/document/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { DescriptionFields } from "./description-fields.tsx";
import { descriptionOf } from "./draft.ts";
import { changedWith } from "./queries.ts";
import type { Asked } from "./shared.ts";

/** Changes what is said of the document itself; its versions stay as they are. */
export function DescribeDialog({ client, document, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const describe = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{documentId}", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: DescribeDocument,
    initial: descriptionOf(document),
    refusal: describe.error,
    onSubmit: (body) =>
      describe.mutate({
        params: { tenantId, documentId: document.id },
        body,
        ifMatch: document.version,
      }),
  });
  return (
    <FormDialog
      title="Edit details"
      action="Save details"
      form={form}
      pending={describe.isPending}
      error={describe.error}
      onClose={onClose}
      onReload={onReload}
    >
      <DescriptionFields
        client={client}
        draft={form.values}
        errorOf={form.errorOf}
        onChange={form.merge}
      />
    </FormDialog>
  );
}
