import { useQuery } from "@tanstack/react-query";

import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { assessments } from "../assess/queries.ts";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { clientMembers, type ClientMember } from "./queries.ts";

type Props = {
  readonly client: Profile;
  readonly member: ClientMember;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Takes a member out of the client; what the person wrote stays. */
export function RemoveClientMemberDialog({ client, member, onClose, onReload }: Props) {
  const { tenantId } = client;
  const remove = useCommand("DELETE /api/v1/tenants/{tenantId}/members/{userId}", {
    invalidates: () => [
      clientMembers(tenantId).queryKey,
      me().queryKey,
      assessments(tenantId).queryKey,
    ],
    onDone: onClose,
  });
  const { data } = useQuery(assessments(tenantId));
  const held = data?.items.filter(({ assignee }) => assignee === member.userId).length ?? 0;
  return (
    <ConfirmDialog
      title={`Remove ${member.name}`}
      action="Remove member"
      danger
      pending={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onReload={onReload}
      onConfirm={() =>
        remove.mutate({ params: { tenantId, userId: member.userId }, ifMatch: member.version })
      }
    >
      <p>
        {member.name} can no longer open {client.name}, within a minute. Answers, evidence and the
        audit trail stay as they are.
      </p>
      {held > 0 && (
        <p>
          {held === 1 ? "1 requirement is" : `${held} requirements are`} assigned to {member.name}:{" "}
          {held === 1 ? "it is" : "they are"} open to everyone then, and the due dates stay.
        </p>
      )}
    </ConfirmDialog>
  );
}
