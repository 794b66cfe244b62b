import { Button, TextInput } from "@mantine/core";
import { SetTerms } from "@tandem/contract/loss/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import classes from "./loss.module.css";
import { changedWith, type Terms } from "./queries.ts";

type Props = {
  readonly tenantId: string;
  readonly terms: Terms;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Sets the currency, and how likely a year may be to lose an amount. */
export function TermsDialog({ tenantId, terms, onClose, onReload }: Props) {
  const { version, currency, appetite } = terms;
  const setTerms = useCommand("PUT /api/v1/tenants/{tenantId}/risk/loss-terms", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: SetTerms,
    initial: { currency, appetite },
    refusal: setTerms.error,
    onSubmit: (body) => setTerms.mutate({ params: { tenantId }, body, ifMatch: version }),
  });
  const points = form.values.appetite;
  const change = (place: number, point: Partial<(typeof points)[number]>) =>
    form.set(
      "appetite",
      points.map((each, at) => (at === place ? { ...each, ...point } : each)),
    );
  return (
    <FormDialog
      title="Appetite for loss"
      action="Save appetite"
      form={form}
      pending={setTerms.isPending}
      error={setTerms.error}
      onClose={onClose}
      onReload={onReload}
    >
      <TextInput
        label="Currency"
        maxLength={3}
        value={form.values.currency}
        onChange={({ currentTarget }) => form.set("currency", currentTarget.value.toUpperCase())}
        error={form.errorOf("/currency")}
      />
      {points.map(({ loss, probability }, place) => (
        <div key={place} className={classes["pair"]}>
          <TextInput
            type="number"
            label={`Amount ${place + 1}`}
            value={String(loss)}
            onChange={({ currentTarget }) => change(place, { loss: Number(currentTarget.value) })}
            error={form.errorOf(`/appetite/${place}/loss`)}
          />
          <TextInput
            type="number"
            step="any"
            label={`Tolerated in % of years ${place + 1}`}
            value={String(Math.round(probability * 10_000) / 100)}
            onChange={({ currentTarget }) =>
              change(place, { probability: Number(currentTarget.value) / 100 })
            }
            error={form.errorOf(`/appetite/${place}/probability`)}
          />
        </div>
      ))}
      <Button
        variant="default"
        disabled={points.length >= 6}
        onClick={() =>
          form.set("appetite", [
            ...points,
            {
              loss: (points.at(-1)?.loss ?? 1_000) * 10,
              probability: (points.at(-1)?.probability ?? 1) / 2,
            },
          ])
        }
      >
        Add amount
      </Button>
      {points.length > 0 && (
        <Button variant="default" onClick={() => form.set("appetite", points.slice(0, -1))}>
          Remove the last amount
        </Button>
      )}
    </FormDialog>
  );
}
