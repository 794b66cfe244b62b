import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { InvitationList } from "./invitation-list.tsx";
import { clientInvitations, type Invitation } from "./queries.ts";

/** Invitations into one client. */
export function ClientInvitations({ tenantId }: { tenantId: string }) {
  const query = clientInvitations(tenantId);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useSuspenseInfiniteQuery(query);
  const [asking, setAsking] = useState<Invitation | null>(null);
  const revoke = useCommand("POST /api/v1/tenants/{tenantId}/invitations/{invitationId}/revoke", {
    invalidates: () => [query.queryKey],
    onDone: () => setAsking(null),
  });
  return (
    <>
      <InvitationList
        invitations={data.pages.flatMap(({ items }) => items)}
        onRevoke={(invitation) => {
          revoke.reset();
          setAsking(invitation);
        }}
        onMore={hasNextPage ? () => void fetchNextPage() : null}
        loadingMore={isFetchingNextPage}
      />
      {asking !== null && (
        <ConfirmDialog
          title="Withdraw the invitation"
          action="Withdraw invitation"
          danger
          pending={revoke.isPending}
          error={revoke.error}
          onClose={() => setAsking(null)}
          onReload={() => {
            setAsking(null);
            void refetch();
          }}
          onConfirm={() =>
            revoke.mutate({
              params: { tenantId, invitationId: asking.id },
              ifMatch: asking.version,
            })
          }
        >
          <p>The link sent to {asking.email} stops working at once.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
