import { Stack, Textarea } from "@mantine/core";
import { SuspendClient } from "@tandem/contract/firm/schema";
import { useQuery } from "@tanstack/react-query";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { clientSetup, portfolio, type PortfolioRow } from "./queries.ts";

type Props = { readonly firmId: string; readonly row: PortfolioRow; readonly onClose: () => void };

/** Closes a client's workspace, after saying what that means and asking why. */
export function SuspendDialog({ firmId, row, onClose }: Props) {
  const { tenantId, name } = row;
  const setup = useQuery(clientSetup(firmId, tenantId));
  const suspend = useCommand("POST /api/v1/firms/{firmId}/clients/{tenantId}/suspend", {
    invalidates: () => [
      portfolio(firmId).queryKey,
      clientSetup(firmId, tenantId).queryKey,
      ["client", tenantId],
    ],
    onDone: onClose,
  });
  const form = useForm({
    schema: SuspendClient,
    initial: { reason: "" },
    refusal: suspend.error,
    onSubmit: (body) => {
      if (setup.data === undefined) return;
      suspend.mutate({ params: { firmId, tenantId }, body, ifMatch: setup.data.version });
    },
  });
  return (
    <FormDialog
      title={`Suspend ${name}`}
      action="Suspend client"
      danger
      form={form}
      pending={suspend.isPending || setup.isPending}
      error={suspend.error ?? setup.error}
      onClose={onClose}
      onReload={() => {
        suspend.reset();
        void setup.refetch();
      }}
    >
      <Stack gap="md">
        <p>
          Nobody can open the workspace of {name} until it is reactivated, neither its members nor
          your consultants. Nothing is lost.
        </p>
        <Textarea
          label="Why"
          description="Kept in the audit trail."
          autosize
          minRows={2}
          value={form.values.reason}
          onChange={({ currentTarget }) => form.set("reason", currentTarget.value)}
          error={form.errorOf("/reason")}
        />
      </Stack>
    </FormDialog>
  );
}
