import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";

import { OwnerField } from "../assets/owner-field.tsx";
import type { Profile } from "../client/queries.ts";
import { RequirementPicker } from "../evidence/requirement-picker.tsx";
import { NamesField } from "./names-field.tsx";
import type { Written } from "./draft.ts";
import classes from "./risk.module.css";
import { families } from "./words.ts";

type Props = {
  readonly client: Profile;
  readonly draft: Written;
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (change: Partial<Written>) => void;
};

const familyOptions = Object.entries(families).map(([value, label]) => ({ value, label }));

const texts = [
  ["cause", "Cause", "Why could it happen?"],
  ["event", "Event", "What happens then?"],
  ["consequence", "Consequence", "What does it do to you and your customers?"],
] as const;

const lines = [
  ["threat", "Threat", "Who or what: a thief, a fire, a mistake."],
  ["vulnerability", "Vulnerability", "What lets it through."],
] as const;

const hurts = [
  ["confidentiality", "Confidentiality"],
  ["integrity", "Integrity"],
  ["availability", "Availability"],
] as const;

const oneOf = <T extends string>(options: readonly T[], value: string, otherwise: T): T =>
  options.find((each) => each === value) ?? otherwise;

/** Everything that is written about a risk; only title, family and owner are asked for at once. */
export function DescriptionFields({ client, draft, errorOf, onChange }: Props) {
  const errorWithin = (pointer: string, items: readonly unknown[]) =>
    [pointer, ...items.map((_, place) => `${pointer}/${place}`)]
      .map(errorOf)
      .find((error) => error !== null) ?? null;
  return (
    <Stack gap="md">
      <TextInput
        label="Title"
        description="One line that people recognise."
        maxLength={200}
        data-autofocus
        value={draft.title}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
        error={errorOf("/title")}
      />
      <div className={classes["row2"]}>
        <NativeSelect
          label="Family"
          value={draft.family}
          onChange={({ currentTarget }) =>
            onChange({
              family: oneOf(
                // The names are exactly the families.
                // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
                Object.keys(families) as Written["family"][],
                currentTarget.value,
                draft.family,
              ),
            })
          }
          data={familyOptions}
          error={errorOf("/family")}
        />
        <OwnerField
          tenantId={client.tenantId}
          value={draft}
          description="Answers for it. Only a member can accept what remains."
          onChange={onChange}
          errorOf={errorOf}
        />
      </div>
      <NativeSelect
        label="Kind"
        value={draft.kind}
        onChange={({ currentTarget }) =>
          onChange({ kind: oneOf(["risk", "opportunity"], currentTarget.value, draft.kind) })
        }
        data={[
          { value: "risk", label: "A risk" },
          { value: "opportunity", label: "An opportunity" },
        ]}
      />
      {texts.map(([name, label, description]) => (
        <Textarea
          key={name}
          label={label}
          description={description}
          autosize
          minRows={2}
          maxLength={1_000}
          value={draft[name]}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
          error={errorOf(`/${name}`)}
        />
      ))}
      <div className={classes["row2"]}>
        {lines.map(([name, label, description]) => (
          <TextInput
            key={name}
            label={label}
            description={description}
            maxLength={name === "threat" ? 300 : 500}
            value={draft[name]}
            onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
            error={errorOf(`/${name}`)}
          />
        ))}
      </div>
      <fieldset className={classes["scale"]}>
        <legend>Affects</legend>
        <div className={classes["checks"]}>
          {hurts.map(([name, label]) => (
            <Checkbox
              key={name}
              label={label}
              checked={draft.affects[name]}
              onChange={({ currentTarget }) =>
                onChange({ affects: { ...draft.affects, [name]: currentTarget.checked } })
              }
            />
          ))}
        </div>
      </fieldset>
      <TextInput
        label="Service objectives"
        description="Which agreed target it touches, if any."
        maxLength={500}
        value={draft.serviceObjectives}
        onChange={({ currentTarget }) => onChange({ serviceObjectives: currentTarget.value })}
        error={errorOf("/serviceObjectives")}
      />
      <NamesField
        label="Customers it affects"
        description="One on each line."
        names={draft.customers}
        onChange={(customers) => onChange({ customers })}
        error={errorWithin("/customers", draft.customers)}
      />
      <RequirementPicker
        legend="Controls that are in place"
        standards={client.standards}
        chosen={draft.existingControls.requirements}
        onChange={(requirements) =>
          onChange({
            existingControls: { ...draft.existingControls, requirements: [...requirements] },
          })
        }
        error={errorWithin("/existingControls/requirements", draft.existingControls.requirements)}
      />
      <Textarea
        label="Existing controls in words"
        description="What else holds it down today."
        autosize
        minRows={2}
        maxLength={1_000}
        value={draft.existingControls.text}
        onChange={({ currentTarget }) =>
          onChange({ existingControls: { ...draft.existingControls, text: currentTarget.value } })
        }
        error={errorOf("/existingControls/text")}
      />
    </Stack>
  );
}
