import { Button, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";

import { blankTarget, type TargetDraft, type TermsDraft } from "./agreement-draft.ts";
import { HoursField } from "./hours-field.tsx";
import { ServicesField } from "./services-field.tsx";
import classes from "./services-page.module.css";
import { targetKinds } from "./words.ts";

type Props = {
  readonly tenantId: string;
  readonly draft: TermsDraft;
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (change: Partial<TermsDraft>) => void;
};

type TargetProps = Omit<Props, "draft" | "onChange"> & {
  readonly target: TargetDraft;
  readonly index: number;
  readonly onChange: (change: Partial<TargetDraft>) => void;
  readonly onRemove: () => void;
};

const kindOf = (value: string): TargetDraft["kind"] =>
  value === "response" || value === "nextUpdate" || value === "custom" ? value : "resolution";

function TargetFields({ tenantId, target, index, errorOf, onChange, onRemove }: TargetProps) {
  const at = (field: string) => errorOf(`/terms/targets/${index}/${field}`);
  const budgets = ["P1", "*"].map((priority) => at(`budgets/${priority}/amount`));
  return (
    <fieldset className={classes["target"]}>
      <legend>Target {index + 1}</legend>
      <div className={classes["pair"]}>
        <TextInput
          label="Name"
          value={target.name}
          onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
          error={at("name")}
        />
        <NativeSelect
          label="What is timed"
          value={target.kind}
          onChange={({ currentTarget }) => onChange({ kind: kindOf(currentTarget.value) })}
          data={Object.entries(targetKinds).map(([value, label]) => ({ value, label }))}
        />
        <HoursField
          tenantId={tenantId}
          label="Hours in which time counts"
          value={target.calendar}
          onChange={(calendar) => onChange({ calendar })}
        />
        <TextInput
          label="Cases in time, percent"
          inputMode="decimal"
          value={target.attainment}
          onChange={({ currentTarget }) => onChange({ attainment: currentTarget.value })}
          error={at("attainment")}
        />
      </div>
      <Textarea
        label="Time by priority"
        description="One a line, such as “P1: 4 h”. A line without a priority is for every other. 30 min, 4 h, 2 business days."
        rows={3}
        resize="vertical"
        value={target.budgets}
        onChange={({ currentTarget }) => onChange({ budgets: currentTarget.value })}
        error={at("budgets") ?? budgets.find((error) => error !== null) ?? null}
      />
      <div>
        <Button size="compact-md" variant="subtle" onClick={onRemove}>
          Remove target {index + 1}
        </Button>
      </div>
    </fieldset>
  );
}

/** What is agreed: services, validity, targets, availability, limits and exceptions. */
export function TermsFields({ tenantId, draft, errorOf, onChange }: Props) {
  const at = (field: string) => errorOf(`/terms/${field}`);
  const changeTarget = (index: number, change: Partial<TargetDraft>) =>
    onChange({
      targets: draft.targets.map((target, each) =>
        each === index ? { ...target, ...change } : target,
      ),
    });
  const date = (field: "validFrom" | "validUntil" | "reviewBy", label: string, hint?: string) => (
    <TextInput
      type="date"
      label={label}
      description={hint}
      value={draft[field]}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
      error={at(field)}
    />
  );
  const lines = (field: "workloadLimits" | "exceptions", label: string, hint: string) => (
    <Textarea
      label={label}
      description={hint}
      rows={2}
      resize="vertical"
      value={draft[field]}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
      error={at(field)}
    />
  );
  return (
    <Stack gap="md">
      <ServicesField
        tenantId={tenantId}
        label="Services it covers"
        chosen={draft.services}
        onChange={(services) => onChange({ services })}
        error={at("services")}
      />
      <div className={classes["pair"]}>
        <NativeSelect
          label="Form"
          value={draft.form}
          onChange={({ currentTarget: { value } }) =>
            onChange({ form: value === "standardTerms" ? value : "signed" })
          }
          data={[
            { value: "signed", label: "Signed" },
            { value: "standardTerms", label: "Standard terms" },
          ]}
        />
        {date("validFrom", "Valid from")}
        {date("validUntil", "Valid until", "Empty: without an end.")}
        {date("reviewBy", "Review by", "Within 36 months.")}
      </div>
      {draft.targets.map((target, index) => (
        <TargetFields
          // Targets have no names of their own before they are saved.
          key={index}
          tenantId={tenantId}
          target={target}
          index={index}
          errorOf={errorOf}
          onChange={(change) => changeTarget(index, change)}
          onRemove={() => onChange({ targets: draft.targets.filter((_, each) => each !== index) })}
        />
      ))}
      {at("targets") !== null && <p role="alert">{at("targets")}</p>}
      <div>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => onChange({ targets: [...draft.targets, blankTarget("resolution")] })}
        >
          Add a target
        </Button>
      </div>
      <fieldset className={classes["target"]}>
        <legend>Availability</legend>
        <div className={classes["pair"]}>
          <TextInput
            label="Promised in a month, percent"
            description="Such as 99.9. Empty: nothing is promised."
            inputMode="decimal"
            value={draft.availability}
            onChange={({ currentTarget }) => onChange({ availability: currentTarget.value })}
            error={at("availability/promised")}
          />
          <HoursField
            tenantId={tenantId}
            label="Agreed service time"
            value={draft.availableIn}
            onChange={(availableIn) => onChange({ availableIn })}
          />
          <TextInput
            label="Notice of maintenance, hours"
            description="Announced earlier, it does not count."
            inputMode="numeric"
            value={draft.noticeHours}
            onChange={({ currentTarget }) => onChange({ noticeHours: currentTarget.value })}
            error={at("availability/noticeHours")}
          />
        </div>
      </fieldset>
      {lines("workloadLimits", "Workload limits", "One a line: up to how much it is promised.")}
      {lines("exceptions", "Exceptions", "One a line: when it does not hold.")}
      <Textarea
        label="Note"
        rows={2}
        maxLength={1_000}
        value={draft.note}
        onChange={({ currentTarget }) => onChange({ note: currentTarget.value })}
        error={at("note")}
      />
    </Stack>
  );
}
