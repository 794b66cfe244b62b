import { TextInput } from "@mantine/core";
import { KeepFirmMethods } from "@tandem/contract/firm-method/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { firmMethods, type FirmMethods } from "./firm-methods.ts";
import type { Method } from "./queries.ts";

type Props = {
  readonly firmId: string;
  readonly kept: FirmMethods;
  readonly method: Method;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Keeps a client's method as one of the firm's, under a name: to begin with in other clients. */
export function KeepDialog({ firmId, kept, method, onClose, onReload }: Props) {
  const keep = useCommand("PUT /api/v1/firms/{firmId}/risk-methods", {
    invalidates: () => [firmMethods(firmId).queryKey],
    onDone: onClose,
  });
  const place = kept.items.length;
  const form = useForm({
    schema: KeepFirmMethods,
    initial: { items: [...kept.items, { name: "", method }] },
    refusal: keep.error,
    onSubmit: (body) => keep.mutate({ params: { firmId }, body, ifMatch: kept.version }),
  });
  return (
    <FormDialog
      title="Keep as the firm's method"
      action="Keep method"
      form={form}
      pending={keep.isPending}
      error={keep.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        Your firm can begin with it in every client. A client that does has a method of its own from
        then on: neither changes the other.
      </p>
      <TextInput
        label="Name"
        maxLength={60}
        data-autofocus
        value={form.values.items[place]?.name ?? ""}
        onChange={({ currentTarget }) =>
          form.set("items", [...kept.items, { name: currentTarget.value, method }])
        }
        error={form.errorOf(`/items/${place}/name`) ?? form.errorOf("/items")}
      />
    </FormDialog>
  );
}
