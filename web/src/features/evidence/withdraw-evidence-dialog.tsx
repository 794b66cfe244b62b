import { TextInput } from "@mantine/core";
import { WithdrawBody } from "@tandem/contract/evidence/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { assessments } from "../assess/queries.ts";
import { readiness } from "../home/queries.ts";
import { evidenceKey, type Evidence } from "./queries.ts";

type Props = {
  readonly tenantId: string;
  readonly evidence: Evidence;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Takes evidence back with a reason; it stays readable. */
export function WithdrawEvidenceDialog({ tenantId, evidence, onClose, onReload }: Props) {
  const withdraw = useCommand("POST /api/v1/tenants/{tenantId}/evidence/{evidenceId}/withdraw", {
    invalidates: () => [
      evidenceKey(tenantId),
      assessments(tenantId).queryKey,
      readiness(tenantId).queryKey,
    ],
    onDone: onClose,
  });
  const form = useForm({
    schema: WithdrawBody,
    initial: { reason: "" },
    refusal: withdraw.error,
    onSubmit: (body) =>
      withdraw.mutate({
        params: { tenantId, evidenceId: evidence.id },
        body,
        ifMatch: evidence.version,
      }),
  });
  return (
    <FormDialog
      title={`Withdraw ${evidence.title}`}
      action="Withdraw evidence"
      danger
      form={form}
      pending={withdraw.isPending}
      error={withdraw.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>It stays readable and stops counting. Verifications that relied on it turn stale.</p>
      <TextInput
        label="Reason"
        maxLength={500}
        data-autofocus
        value={form.values.reason}
        onChange={({ currentTarget }) => form.set("reason", currentTarget.value)}
        error={form.errorOf("/reason")}
      />
    </FormDialog>
  );
}
