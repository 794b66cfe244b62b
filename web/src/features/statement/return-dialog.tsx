import { Textarea } from "@mantine/core";
import { ReturnStatement } from "@tandem/contract/soa/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { statementKey, type Statement } from "./queries.ts";

type Props = {
  readonly client: Profile;
  readonly statement: Statement;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Gives back what was put forward, with a reason. */
export function ReturnDialog({ client: { tenantId }, statement, onClose, onReload }: Props) {
  const back = useCommand(
    "PUT /api/v1/tenants/{tenantId}/statement-of-applicability/submission/return",
    { invalidates: () => [statementKey(tenantId)], onDone: onClose },
  );
  const form = useForm({
    schema: ReturnStatement,
    initial: { reason: "" },
    refusal: back.error,
    onSubmit: (body) => back.mutate({ params: { tenantId }, body, ifMatch: statement.version }),
  });
  return (
    <FormDialog
      title="Give the statement back"
      action="Give back"
      form={form}
      pending={back.isPending}
      error={back.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>It is not approved, and can be put forward again. The version in force stays in force.</p>
      <Textarea
        label="Why"
        rows={2}
        maxLength={500}
        data-autofocus
        value={form.values.reason}
        onChange={({ currentTarget }) => form.set("reason", currentTarget.value)}
        error={form.errorOf("/reason")}
      />
    </FormDialog>
  );
}
