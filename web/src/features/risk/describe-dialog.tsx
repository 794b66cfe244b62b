import { DescribeRisk } from "@tandem/contract/risk/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { DescriptionFields } from "./description-fields.tsx";
import type { Written } from "./draft.ts";
import { changedWith } from "./queries.ts";
import type { Asked } from "./shared.ts";

/** Changes what is written about a risk. */
export function DescribeDialog({ client, risk, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const describe = useCommand("PUT /api/v1/tenants/{tenantId}/risk/risks/{riskId}/description", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const initial: Written = risk.description;
  const form = useForm({
    schema: DescribeRisk,
    initial,
    refusal: describe.error,
    onSubmit: (body) =>
      describe.mutate({ params: { tenantId, riskId: risk.id }, body, ifMatch: risk.version }),
  });
  return (
    <FormDialog
      title="Describe the risk"
      action="Save"
      width={640}
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
