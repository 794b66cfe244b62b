import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { me } from "../me/queries.ts";
import type { Firm } from "../portfolio/queries.ts";
import { firmMembers, type FirmMember } from "./queries.ts";

type Props = {
  readonly firm: Firm;
  readonly member: FirmMember;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Takes a person out of the firm and out of its clients; what they wrote stays. */
export function RemoveFirmMemberDialog({ firm, member, onClose, onReload }: Props) {
  const remove = useCommand("DELETE /api/v1/firms/{firmId}/members/{userId}", {
    invalidates: () => [firmMembers(firm.id).queryKey, me().queryKey],
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      title={`Remove ${member.name}`}
      action="Remove from the firm"
      danger
      pending={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onReload={onReload}
      onConfirm={() =>
        remove.mutate({
          params: { firmId: firm.id, userId: member.userId },
          ifMatch: member.version,
        })
      }
    >
      <p>
        {member.name} leaves {firm.name} and every client they were assigned to, within a minute.
        Verifications, notes and the audit trail stay as they are.
      </p>
    </ConfirmDialog>
  );
}
