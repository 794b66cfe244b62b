import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { InvitationList } from "../members/invitation-list.tsx";
import type { Invitation } from "../members/queries.ts";
import { firmInvitations } from "./queries.ts";

/** Invitations into the firm. */
export function FirmInvitations({ firmId }: { firmId: string }) {
  const query = firmInvitations(firmId);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useSuspenseInfiniteQuery(query);
  const [asking, setAsking] = useState<Invitation | null>(null);
  const revoke = useCommand("POST /api/v1/firms/{firmId}/invitations/{invitationId}/revoke", {
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
            revoke.mutate({ params: { firmId, invitationId: asking.id }, ifMatch: asking.version })
          }
        >
          <p>The link sent to {asking.email} stops working at once.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
