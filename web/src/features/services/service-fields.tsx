import { NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";

import { usePeople } from "../members/use-people.ts";
import { HoursField } from "./hours-field.tsx";
import type { ServiceDraft } from "./service-draft.ts";
import { ServicesField } from "./services-field.tsx";
import classes from "./services-page.module.css";
import { criticalities } from "./words.ts";

type Props = {
  readonly tenantId: string;
  readonly draft: ServiceDraft;
  readonly live: boolean;
  readonly self?: string;
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (change: Partial<ServiceDraft>) => void;
};

/** What there is to say of a service. */
export function ServiceFields({ tenantId, draft, live, self, errorOf, onChange }: Props) {
  const people = usePeople(tenantId, draft.owner);
  const lines = (
    field: "customers" | "suppliers" | "components",
    label: string,
    description: string,
  ) => (
    <Textarea
      label={label}
      description={description}
      rows={3}
      resize="vertical"
      value={draft[field]}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
      error={errorOf(`/${field}`)}
    />
  );
  return (
    <Stack gap="md">
      <TextInput
        label="Name"
        maxLength={120}
        data-autofocus
        value={draft.name}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        error={errorOf("/name")}
      />
      <Textarea
        label="Outcome"
        description="What its customers have of it, in their words."
        rows={2}
        resize="vertical"
        value={draft.outcome}
        onChange={({ currentTarget }) => onChange({ outcome: currentTarget.value })}
        error={errorOf("/outcome")}
      />
      <div className={classes["pair"]}>
        <NativeSelect
          label="Owner"
          value={draft.owner}
          onChange={({ currentTarget }) => onChange({ owner: currentTarget.value })}
          data={people.map(({ userId, name }) => ({ value: userId, label: name }))}
          error={errorOf("/owner")}
        />
        <NativeSelect
          label="Criticality"
          value={draft.criticality}
          onChange={({ currentTarget: { value } }) =>
            onChange({
              criticality:
                value === "low" || value === "high" || value === "critical" ? value : "medium",
            })
          }
          data={Object.entries(criticalities).map(([value, label]) => ({ value, label }))}
        />
        <NativeSelect
          label="Stage"
          disabled={live}
          description={live ? "A live service is retired, not unplanned." : undefined}
          value={draft.stage}
          onChange={({ currentTarget: { value } }) =>
            onChange({ stage: value === "planned" ? value : "live" })
          }
          data={[
            { value: "live", label: "Live" },
            { value: "planned", label: "Planned" },
          ]}
          error={errorOf("/stage")}
        />
        <HoursField
          tenantId={tenantId}
          label="Hours"
          value={draft.hours}
          onChange={(hours) => onChange({ hours })}
        />
      </div>
      {lines("customers", "Customers", "One a line: companies, or units of your own.")}
      {lines("suppliers", "Suppliers", "One a line: others whose work it rests on.")}
      {lines("components", "Components", "One a line: what can fail. Outages name them.")}
      <ServicesField
        tenantId={tenantId}
        label="Services it needs"
        chosen={draft.dependsOn}
        {...(self !== undefined && { except: self })}
        onChange={(dependsOn) => onChange({ dependsOn })}
      />
    </Stack>
  );
}
