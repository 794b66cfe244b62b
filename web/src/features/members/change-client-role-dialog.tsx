import { ChangeClientRole } from "@tandem/contract/member/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { GrantFields, type Grant } from "./grant-fields.tsx";
import { clientMembers, type ClientMember } from "./queries.ts";
import { grantable, grantedAs, type ClientRole } from "./role-words.ts";

type Props = {
  readonly client: Profile;
  readonly member: ClientMember;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

const grantOf = ({ role, period, topManagement }: ClientMember): Grant => ({
  role: role === "firmOwner" ? "consultant" : grantedAs(role),
  period,
  topManagement,
});

/** The roles on offer, with the one the person has even where it may not be granted anew. */
const withOwn = (roles: readonly ClientRole[], own: ClientRole): readonly ClientRole[] =>
  roles.includes(own) ? roles : [own, ...roles];

/** Gives a member another role, other days, or the say of top management. */
export function ChangeClientRoleDialog({ client, member, onClose, onReload }: Props) {
  const { tenantId } = client;
  const change = useCommand("PATCH /api/v1/tenants/{tenantId}/members/{userId}", {
    invalidates: () => [
      clientMembers(tenantId).queryKey,
      ["client", tenantId, "profile"],
      me().queryKey,
    ],
    onDone: onClose,
  });
  const initial = grantOf(member);
  const form = useForm({
    schema: ChangeClientRole,
    initial,
    refusal: change.error,
    onSubmit: (body) =>
      change.mutate({
        params: { tenantId, userId: member.userId },
        body,
        ifMatch: member.version,
      }),
  });
  return (
    <FormDialog
      title={`Role of ${member.name}`}
      action="Change role"
      form={form}
      pending={change.isPending}
      error={change.error}
      onClose={onClose}
      onReload={onReload}
    >
      <GrantFields
        grant={form.values}
        roles={withOwn(grantable(client.role), initial.role)}
        errorOf={form.errorOf}
        onChange={form.merge}
      />
    </FormDialog>
  );
}
