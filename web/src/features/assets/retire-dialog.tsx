import { TextInput } from "@mantine/core";
import { RetireAsset } from "@tandem/contract/asset/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
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
  const form = useForm({
    schema: RetireAsset,
    initial: { reason: "" },
    refusal: retire.error,
    onSubmit: (body) =>
      retire.mutate({ params: { tenantId, assetId: asset.id }, body, ifMatch: asset.version }),
  });
  return (
    <FormDialog
      title={`Retire ${asset.name}`}
      action="Retire asset"
      danger
      form={form}
      pending={retire.isPending}
      error={retire.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        It leaves the list and stays readable, with its links, for the risks that name it. You can
        bring it back.
      </p>
      <TextInput
        label="Reason"
        maxLength={500}
        data-autofocus
        value={form.values.reason}
        onChange={({ currentTarget }) => form.set("reason", currentTarget.value)}
        error={form.errorOf("/reason")}
      />
    </FormDialog>
  );
}
