import { Stack, TextInput } from "@mantine/core";
import { InviteToClient } from "@tandem/contract/invitation/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { GrantFields, type Grant } from "./grant-fields.tsx";
import { clientInvitations } from "./queries.ts";
import { grantable } from "./role-words.ts";

type Values = Grant & { readonly email: string };
const initial: Values = { email: "", role: "contributor", period: null, topManagement: false };

type Props = { readonly client: Profile; readonly onClose: () => void };

/** Sends a single-use link into the client. */
export function InviteToClientDialog({ client, onClose }: Props) {
  const { tenantId } = client;
  const invite = useCommand("POST /api/v1/tenants/{tenantId}/invitations", {
    invalidates: () => [clientInvitations(tenantId).queryKey],
    onDone: onClose,
  });
  const form = useForm({
    schema: InviteToClient,
    initial,
    refusal: invite.error,
    onSubmit: (body) => invite.mutate({ params: { tenantId }, body }),
  });
  const { email, ...grant } = form.values;
  return (
    <FormDialog
      title={`Invite a person to ${client.name}`}
      action="Send invitation"
      form={form}
      pending={invite.isPending}
      error={invite.error}
      onClose={onClose}
    >
      <Stack gap="md">
        <TextInput
          label="E-mail address"
          description="The link works once, for this address, for seven days."
          type="email"
          autoComplete="off"
          value={email}
          onChange={({ currentTarget }) => form.set("email", currentTarget.value)}
          error={form.errorOf("/email")}
        />
        <GrantFields
          grant={grant}
          roles={grantable(client.role)}
          errorOf={form.errorOf}
          onChange={form.merge}
        />
      </Stack>
    </FormDialog>
  );
}
