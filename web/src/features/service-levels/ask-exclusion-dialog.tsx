import { NativeSelect, TextInput } from "@mantine/core";
import { AskExclusion } from "@tandem/contract/ticket/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { changedLevels, type TicketClocks } from "./queries.ts";
import { basisNames } from "./words.ts";

type Props = {
  readonly tenantId: string;
  readonly ticketId: string;
  readonly clocks: TicketClocks;
  readonly onClose: () => void;
};

/** Asks to leave clocks of a ticket out of the figures; a second person has to agree. */
export function AskExclusionDialog({ tenantId, ticketId, clocks, onClose }: Props) {
  const ask = useCommand("POST /api/v1/tenants/{tenantId}/service/tickets/{ticketId}/exclusions", {
    invalidates: changedLevels(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: AskExclusion,
    initial: { target: null as string | null, cycle: null, reason: "" },
    refusal: ask.error,
    onSubmit: (body) => ask.mutate({ params: { tenantId, ticketId }, body }),
  });
  const targets = new Map(clocks.instances.map((each) => [each.pledge, each]));
  return (
    <FormDialog
      title="Leave out of the figures"
      action="Ask for it"
      form={form}
      pending={ask.isPending}
      error={ask.error}
      onClose={onClose}
    >
      <p>
        A second person has to agree. What is left out stays visible, with the reason and who
        agreed.
      </p>
      <NativeSelect
        label="Which clocks"
        value={form.values.target ?? ""}
        onChange={({ currentTarget }) => form.set("target", currentTarget.value || null)}
        data={[
          { value: "", label: "All clocks of this ticket" },
          ...[...targets].map(([value, { name, basis, party }]) => ({
            value,
            label: `${name} (${basisNames[basis]}, ${party})`,
          })),
        ]}
      />
      <TextInput
        label="Why"
        description="What was agreed with the customer, and why it does not count"
        maxLength={500}
        data-autofocus
        value={form.values.reason}
        onChange={({ currentTarget }) => form.set("reason", currentTarget.value)}
        error={form.errorOf("/reason")}
      />
    </FormDialog>
  );
}
