import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { me } from "../me/queries.ts";
import { roleMay, roleName } from "../members/role-words.ts";
import type { Firm } from "../portfolio/queries.ts";
import { firmMembers, type FirmMember } from "./queries.ts";

type Props = {
  readonly firm: Firm;
  readonly member: FirmMember;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Makes an owner of a consultant, or the other way round. */
export function ChangeFirmRoleDialog({ firm, member, onClose, onReload }: Props) {
  const role = member.role === "firmOwner" ? "consultant" : "firmOwner";
  const change = useCommand("PATCH /api/v1/firms/{firmId}/members/{userId}", {
    invalidates: () => [["firm", firm.id], firmMembers(firm.id).queryKey, me().queryKey],
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      title={`Make ${member.name} ${role === "firmOwner" ? "an owner" : "a consultant"}`}
      action={role === "firmOwner" ? "Make owner" : "Make consultant"}
      pending={change.isPending}
      error={change.error}
      onClose={onClose}
      onReload={onReload}
      onConfirm={() =>
        change.mutate({
          params: { firmId: firm.id, userId: member.userId },
          body: { role },
          ifMatch: member.version,
        })
      }
    >
      <p>
        {roleName(role)}: {roleMay(role)}
      </p>
    </ConfirmDialog>
  );
}
