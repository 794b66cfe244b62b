import { Stack, TextInput } from "@mantine/core";
import { Propose } from "@tandem/contract/keeping/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { proposalsToClients } from "./queries.ts";

/** Offers a company that assesses itself to keep it. */
export function TakeOverDialog({ firmId, onClose }: { firmId: string; onClose: () => void }) {
  const propose = useCommand("POST /api/v1/firms/{firmId}/proposals", {
    invalidates: () => [proposalsToClients(firmId).queryKey],
    onDone: onClose,
  });
  const form = useForm({
    schema: Propose,
    initial: { email: "" },
    refusal: propose.error,
    onSubmit: (body) => propose.mutate({ params: { firmId }, body }),
  });
  return (
    <FormDialog
      title="Take over a client"
      action="Ask for consent"
      form={form}
      pending={propose.isPending}
      error={propose.error}
      onClose={onClose}
    >
      <Stack gap="md">
        <p>
          For a company that already works in Tandem without a firm. You see nothing of it before
          its administrator agrees.
        </p>
        <TextInput
          label="E-mail address of its administrator"
          description="The link works for this address, for fourteen days."
          type="email"
          autoComplete="off"
          value={form.values.email}
          onChange={({ currentTarget }) => form.set("email", currentTarget.value)}
          error={form.errorOf("/email")}
        />
      </Stack>
    </FormDialog>
  );
}
