import { TextInput } from "@mantine/core";
import { RecordDocument } from "@tandem/contract/document/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { readiness } from "../home/queries.ts";
import { documents } from "./queries.ts";
import type { DocumentRow } from "./rows.ts";

type Props = {
  readonly tenantId: string;
  readonly row: DocumentRow;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Records that the document exists and where. */
export function RecordDialog({ tenantId, row, onClose, onReload }: Props) {
  const { item, known } = row;
  const { current } = known;
  const record = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{document}", {
    invalidates: () => [documents(tenantId).queryKey, readiness(tenantId).queryKey],
    onDone: onClose,
  });
  const form = useForm({
    schema: RecordDocument,
    initial: { reference: current.state === "missing" ? "" : current.reference },
    refusal: record.error,
    onSubmit: (body) =>
      record.mutate({ params: { tenantId, document: item.id }, body, ifMatch: known.version }),
  });
  return (
    <FormDialog
      title={item.name}
      action="Record reference"
      form={form}
      pending={record.isPending}
      error={record.error}
      onClose={onClose}
      onReload={onReload}
    >
      {current.state === "approved" && (
        <p>Another reference takes the approval away: somebody has to approve it again.</p>
      )}
      <TextInput
        label="Where it is kept"
        description="A link, or a title with its version and place. You count as its author, so somebody else approves it."
        maxLength={500}
        data-autofocus
        value={form.values.reference}
        onChange={({ currentTarget }) => form.set("reference", currentTarget.value)}
        error={form.errorOf("/reference")}
      />
    </FormDialog>
  );
}
