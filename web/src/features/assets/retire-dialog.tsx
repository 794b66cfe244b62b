import { RetireAsset } from "@tandem/contract/asset/schema";

import { useCommand } from "../../lib/use-command.ts";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { type Asset, changedWith } from "./queries.ts";

type Props = {
  readonly tenantId: string;
  readonly asset: Asset;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Takes an asset out of use with a reason. */
export function RetireDialog({ tenantId, asset, onClose, onReload }: Props) {
  const retire = useCommand("PUT /api/v1/tenants/{tenantId}/risk/assets/{assetId}/retirement", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  return (
    <ReasonDialog
      title={`Retire ${asset.name}`}
      action="Retire asset"
      danger
      label="Reason"
      schema={RetireAsset}
      sending={retire}
      onSend={(body) =>
        retire.mutate({ params: { tenantId, assetId: asset.id }, body, ifMatch: asset.version })
      }
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        It leaves the list and stays readable, with its links, for the risks that name it. You can
        bring it back.
      </p>
    </ReasonDialog>
  );
}
