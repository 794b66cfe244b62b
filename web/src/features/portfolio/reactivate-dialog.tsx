import { useQuery } from "@tanstack/react-query";

import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { clientSetup, portfolio, type PortfolioRow } from "./queries.ts";

type Props = { readonly firmId: string; readonly row: PortfolioRow; readonly onClose: () => void };

/** Opens a suspended client's workspace again. */
export function ReactivateDialog({ firmId, row, onClose }: Props) {
  const { tenantId, name } = row;
  const setup = useQuery(clientSetup(firmId, tenantId));
  const reactivate = useCommand("POST /api/v1/firms/{firmId}/clients/{tenantId}/reactivate", {
    invalidates: () => [
      portfolio(firmId).queryKey,
      clientSetup(firmId, tenantId).queryKey,
      ["client", tenantId],
    ],
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      title={`Reactivate ${name}`}
      action="Reactivate client"
      pending={reactivate.isPending || setup.isPending}
      error={reactivate.error ?? setup.error}
      onClose={onClose}
      onReload={() => {
        reactivate.reset();
        void setup.refetch();
      }}
      onConfirm={() => {
        if (setup.data === undefined) return;
        reactivate.mutate({ params: { firmId, tenantId }, ifMatch: setup.data.version });
      }}
    >
      <p>Everyone who was a member of {name} can work in it again at once.</p>
      {typeof setup.data?.reason === "string" && (
        <p className="quiet">It was suspended because: {setup.data.reason}</p>
      )}
    </ConfirmDialog>
  );
}
