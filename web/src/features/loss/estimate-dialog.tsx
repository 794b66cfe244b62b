import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { GiveEstimate } from "@tandem/contract/loss/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import classes from "./loss.module.css";
import { changedWith, type LossItem } from "./queries.ts";

type Props = {
  readonly tenantId: string;
  readonly item: LossItem;
  readonly currency: string;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

type Estimate = NonNullable<LossItem["estimate"]>;

const usual: Estimate = {
  exposure: { perYear: 0.5, loss: { low: 10_000, high: 100_000 } },
  control: null,
  because: "",
};

type Exposure = Estimate["exposure"];

function ExposureFields(props: {
  readonly at: string;
  readonly name: string;
  readonly value: Exposure;
  readonly currency: string;
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (value: Exposure) => void;
}) {
  const { at, name, value, currency, errorOf, onChange } = props;
  const loss = (change: Partial<Exposure["loss"]>) =>
    onChange({ ...value, loss: { ...value.loss, ...change } });
  return (
    <>
      <TextInput
        type="number"
        step="any"
        label={`${name}: times a year`}
        description="0.1 is once in ten years."
        value={String(value.perYear)}
        onChange={({ currentTarget }) =>
          onChange({ ...value, perYear: Number(currentTarget.value) })
        }
        error={errorOf(`${at}/perYear`)}
      />
      <div className={classes["pair"]}>
        <TextInput
          type="number"
          label={`${name}: at least, ${currency}`}
          value={String(value.loss.low)}
          onChange={({ currentTarget }) => loss({ low: Number(currentTarget.value) })}
          error={errorOf(`${at}/loss/low`)}
        />
        <TextInput
          type="number"
          label={`${name}: at most, ${currency}`}
          value={String(value.loss.high)}
          onChange={({ currentTarget }) => loss({ high: Number(currentTarget.value) })}
          error={errorOf(`${at}/loss/high`)}
        />
      </div>
    </>
  );
}

/** Says of a risk how often it happens and between which amounts nine of ten losses lie, with and without a control. */
export function EstimateDialog({ tenantId, item, currency, onClose, onReload }: Props) {
  const give = useCommand("PUT /api/v1/tenants/{tenantId}/risk/losses/{riskId}", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: GiveEstimate,
    initial: { estimate: item.estimate ?? usual },
    refusal: give.error,
    onSubmit: (body) =>
      give.mutate({ params: { tenantId, riskId: item.risk }, body, ifMatch: item.version }),
  });
  const { estimate } = form.values;
  const set = (change: Partial<Estimate>) => form.set("estimate", { ...estimate, ...change });
  const { control } = estimate;
  const control0 = { name: "", after: estimate.exposure, yearlyCost: 0 };
  return (
    <FormDialog
      title={`R-${item.number} in money`}
      action="Save estimate"
      form={form}
      pending={give.isPending}
      error={give.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p className="quiet">
        {item.title}. Nine of ten losses lie between the two amounts of one event.
      </p>
      <ExposureFields
        at="/estimate/exposure"
        name="Today"
        value={estimate.exposure}
        currency={currency}
        errorOf={form.errorOf}
        onChange={(exposure) => set({ exposure })}
      />
      <Checkbox
        label="A control would change it"
        checked={control !== null}
        onChange={({ currentTarget }) => set({ control: currentTarget.checked ? control0 : null })}
      />
      {control !== null && (
        <>
          <TextInput
            label="Control"
            maxLength={120}
            value={control.name}
            onChange={({ currentTarget }) =>
              set({ control: { ...control, name: currentTarget.value } })
            }
            error={form.errorOf("/estimate/control/name")}
          />
          <ExposureFields
            at="/estimate/control/after"
            name="With it"
            value={control.after}
            currency={currency}
            errorOf={form.errorOf}
            onChange={(after) => set({ control: { ...control, after } })}
          />
          <TextInput
            type="number"
            label={`Its cost a year, ${currency}`}
            value={String(control.yearlyCost)}
            onChange={({ currentTarget }) =>
              set({ control: { ...control, yearlyCost: Number(currentTarget.value) } })
            }
            error={form.errorOf("/estimate/control/yearlyCost")}
          />
        </>
      )}
      <Textarea
        label="Why these numbers"
        rows={2}
        maxLength={1_000}
        value={estimate.because}
        onChange={({ currentTarget }) => set({ because: currentTarget.value })}
        error={form.errorOf("/estimate/because")}
      />
    </FormDialog>
  );
}
