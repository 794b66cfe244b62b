import { Button, Group, NativeSelect, Textarea } from "@mantine/core";
import { ofStandard } from "@tandem/contract/standards/catalogue";
import { useQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";

import { localToday } from "../../lib/today.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { answers, clientMembers } from "../members/queries.ts";
import { ActionFields } from "./action-fields.tsx";
import { Drafted, draftOf } from "./draft.ts";
import { touched, type Treatment } from "./queries.ts";
import { optionMeanings, optionNames } from "./words.ts";

const options = (["modify", "retain", "avoid", "share", "undecided"] as const).map((value) => ({
  value,
  label: optionNames[value],
}));

const controls = ofStandard("iso27001")
  .filter(({ kind }) => kind === "control")
  .map(({ key, id, title }) => ({ value: key, label: `${id} ${title}` }));
const labelOf = (key: string) => controls.find(({ value }) => value === key)?.label ?? key;

type Props = {
  readonly tenantId: string;
  readonly data: Treatment;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Decides how a risk is treated: what is done, by whom, and which controls are necessary for it. */
export function TreatDialog({ tenantId, data, onClose, onReload }: Props) {
  const people = useQuery(clientMembers(tenantId)).data?.items.filter(answers) ?? [];
  const treat = useCommand("PUT /api/v1/tenants/{tenantId}/risk/risks/{riskId}/treatment", {
    invalidates: () => touched(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: Drafted,
    initial: draftOf(data),
    refusal: treat.error,
    onSubmit: (body) =>
      treat.mutate({ params: { tenantId, riskId: data.id }, body, ifMatch: data.version }),
  });
  const { values, set, errorOf } = form;
  const acts = values.option !== "undecided" && values.option !== "retain";
  const add = () =>
    set("actions", [
      ...values.actions,
      { title: "", owner: null, ownerName: "", due: localToday(), cost: null, progress: "planned" },
    ]);
  return (
    <FormDialog
      title={`Treatment of R-${data.number}`}
      action="Save treatment"
      form={form}
      pending={treat.isPending}
      error={treat.error}
      onClose={onClose}
      onReload={onReload}
      width={760}
    >
      <NativeSelect
        label="Treatment"
        description={optionMeanings[values.option]}
        data={options}
        value={values.option}
        onChange={({ currentTarget: { value } }) => {
          const chosen = options.find((each) => each.value === value);
          if (chosen !== undefined) set("option", chosen.value);
        }}
      />
      {values.option === "retain" && (
        <Textarea
          label="Why it stays as it is"
          rows={2}
          maxLength={500}
          value={values.reason}
          onChange={({ currentTarget }) => set("reason", currentTarget.value)}
          error={errorOf("/reason")}
        />
      )}
      {acts && (
        <>
          <Textarea
            label="Plan"
            rows={2}
            maxLength={2_000}
            value={values.plan}
            onChange={({ currentTarget }) => set("plan", currentTarget.value)}
            error={errorOf("/plan")}
          />
          {values.actions.map((action, place) => (
            <ActionFields
              key={place}
              place={place}
              action={action}
              people={people.map(({ userId, name }) => ({ value: userId, label: name }))}
              errorOf={errorOf}
              onChange={(changed) => set("actions", values.actions.with(place, changed))}
              onRemove={() => set("actions", values.actions.toSpliced(place, 1))}
            />
          ))}
          <Group>
            <Button
              variant="default"
              leftSection={<Plus size={16} aria-hidden />}
              disabled={values.actions.length >= 30}
              onClick={add}
            >
              Add action
            </Button>
          </Group>
          <NativeSelect
            label="Necessary controls"
            description="Each becomes applicable in the Statement of Applicability because of this risk."
            data={[
              { value: "", label: "Add a control" },
              ...controls.filter(({ value }) => !values.controls.includes(value)),
            ]}
            value=""
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== "") {
                set("controls", [...values.controls, currentTarget.value]);
              }
            }}
            error={errorOf("/controls")}
          />
          <ul>
            {values.controls.map((key) => (
              <li key={key}>
                {labelOf(key)}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Remove ${labelOf(key)}`}
                  onClick={() =>
                    set(
                      "controls",
                      values.controls.filter((each) => each !== key),
                    )
                  }
                >
                  <X size={14} aria-hidden />
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </FormDialog>
  );
}
