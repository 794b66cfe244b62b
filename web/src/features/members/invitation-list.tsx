import { Button } from "@mantine/core";

import { formatDay } from "../../lib/format.ts";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { InvitationState } from "./invitation-state.tsx";
import type { Invitation } from "./queries.ts";
import { roleName } from "./role-words.ts";

const helper = columnsFor<Invitation>();
const columns = helper.columns([
  helper.accessor("email", { header: "Sent to", sortFn: "text" }),
  helper.accessor(({ offer }) => roleName(offer.role), {
    id: "role",
    header: "Role",
    sortFn: "text",
    meta: { plain: true },
  }),
  helper.accessor("state", {
    header: "State",
    sortFn: "text",
    meta: { plain: true },
    cell: ({ row }) => <InvitationState state={row.original.state} />,
  }),
  helper.accessor("invitedAt", {
    header: "Invited",
    sortFn: "text",
    meta: { wide: true, tight: true },
    cell: ({ row }) => <RelativeTime instant={row.original.invitedAt} />,
  }),
  helper.accessor("expiresAt", {
    header: "Works until",
    sortFn: "text",
    meta: { tight: true },
    cell: ({ row }) => formatDay(row.original.expiresAt),
  }),
]);

type Props = {
  readonly invitations: readonly Invitation[];
  readonly onRevoke: (invitation: Invitation) => void;
  readonly onMore: (() => void) | null;
  readonly loadingMore: boolean;
};

/** Invitations into a firm or a client. An open one can be withdrawn. */
export function InvitationList({ invitations, onRevoke, onMore, loadingMore }: Props) {
  if (invitations.length === 0) {
    return <p className="quiet">Nobody has been invited yet. A link works once, for seven days.</p>;
  }
  return (
    <>
      <DataTable
        caption="Invitations"
        columns={columns}
        rows={invitations}
        rowId={({ id }) => id}
        renderActions={(invitation) =>
          invitation.state === "open" && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Withdraw the invitation to ${invitation.email}`}
              onClick={() => onRevoke(invitation)}
            >
              Withdraw
            </Button>
          )
        }
      />
      {onMore !== null && (
        <Button variant="default" mt="md" loading={loadingMore} onClick={onMore}>
          Show more
        </Button>
      )}
    </>
  );
}
