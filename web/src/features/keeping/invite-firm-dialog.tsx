import { Stack, TextInput } from "@mantine/core";
import { Propose } from "@tandem/contract/keeping/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { Consequences } from "../proposal/consequences.tsx";
import { proposalsToFirms } from "./queries.ts";

/** Asks an owner of a firm that the firm keeps this client. */
export function InviteFirmDialog({ client, onClose }: { client: Profile; onClose: () => void }) {
  const { tenantId, name } = client;
  const propose = useCommand("POST /api/v1/tenants/{tenantId}/keeping/proposals", {
    invalidates: () => [proposalsToFirms(tenantId).queryKey],
    onDone: onClose,
  });
  const form = useForm({
    schema: Propose,
    initial: { email: "" },
    refusal: propose.error,
    onSubmit: (body) => propose.mutate({ params: { tenantId }, body }),
  });
  return (
    <FormDialog
      title={`Invite a consultancy to ${name}`}
      action="Send invitation"
      form={form}
      pending={propose.isPending}
      error={propose.error}
      onClose={onClose}
    >
      <Stack gap="md">
        <TextInput
          label="E-mail address of an owner of the firm"
          description="The link works for this address, for fourteen days. They say which of their firms it is."
          type="email"
          autoComplete="off"
          value={form.values.email}
          onChange={({ currentTarget }) => form.set("email", currentTarget.value)}
          error={form.errorOf("/email")}
        />
        <div>
          <p>Once they accept:</p>
          <Consequences firm="the firm" company={name} />
        </div>
      </Stack>
    </FormDialog>
  );
}
