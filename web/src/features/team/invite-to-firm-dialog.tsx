import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { InviteToFirm } from "@tandem/contract/invitation/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { roleMay, roleName, type FirmRole } from "../members/role-words.ts";
import type { Firm } from "../portfolio/queries.ts";
import { firmInvitations } from "./queries.ts";

const roles = ["consultant", "firmOwner"] as const satisfies readonly FirmRole[];
const initial: { email: string; role: FirmRole } = { email: "", role: "consultant" };

type Props = { readonly firm: Firm; readonly onClose: () => void };

/** Sends a single-use link into the firm. */
export function InviteToFirmDialog({ firm, onClose }: Props) {
  const invite = useCommand("POST /api/v1/firms/{firmId}/invitations", {
    invalidates: () => [firmInvitations(firm.id).queryKey],
    onDone: onClose,
  });
  const form = useForm({
    schema: InviteToFirm,
    initial,
    refusal: invite.error,
    onSubmit: (body) => invite.mutate({ params: { firmId: firm.id }, body }),
  });
  const { email, role } = form.values;
  return (
    <FormDialog
      title={`Invite a colleague to ${firm.name}`}
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
        <NativeSelect
          label="Role"
          description={roleMay(role)}
          value={role}
          onChange={({ currentTarget }) =>
            form.set("role", roles.find((option) => option === currentTarget.value) ?? role)
          }
          data={roles.map((option) => ({ value: option, label: roleName(option) }))}
          error={form.errorOf("/role")}
        />
      </Stack>
    </FormDialog>
  );
}
