import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { X } from "lucide-react";

import type { Draft } from "./draft.ts";
import classes from "./treatment.module.css";
import { progressNames } from "./words.ts";

type Action = Draft["actions"][number];

type Props = {
  readonly place: number;
  readonly action: Action;
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (action: Action) => void;
  readonly onRemove: () => void;
};

const isProgress = (value: string): value is Action["progress"] =>
  value === "planned" || value === "started" || value === "done";

/** One action of a treatment: what, by whom, until when, at what cost, and how far it is. */
export function ActionFields({ place, action, people, errorOf, onChange, onRemove }: Props) {
  const at = (field: string) => errorOf(`/actions/${place}/${field}`);
  const set = (change: Partial<Action>) => onChange({ ...action, ...change });
  return (
    <fieldset className={classes["entry"]} aria-label={`Action ${place + 1}`}>
      <TextInput
        label="What is done"
        maxLength={200}
        value={action.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        error={at("title")}
      />
      <div className={classes["row"]}>
        <NativeSelect
          label="By"
          data={[
            {
              value: "",
              label:
                action.ownerName === "" ? "Choose a person" : `${action.ownerName} (not a member)`,
            },
            ...people,
          ]}
          value={action.owner ?? ""}
          onChange={({ currentTarget }) => set({ owner: currentTarget.value || null })}
          error={at("owner")}
        />
        <TextInput
          type="date"
          label="Due"
          value={action.due}
          onChange={({ currentTarget }) => set({ due: currentTarget.value })}
          error={at("due")}
        />
        <TextInput
          type="number"
          label="Cost"
          min={0}
          step={1}
          value={action.cost ?? ""}
          onChange={({ currentTarget: { value } }) =>
            set({ cost: value === "" ? null : Number(value) })
          }
          error={at("cost")}
        />
        <NativeSelect
          label="Progress"
          data={Object.entries(progressNames).map(([value, label]) => ({ value, label }))}
          value={action.progress}
          onChange={({ currentTarget: { value } }) => {
            if (isProgress(value)) set({ progress: value });
          }}
        />
      </div>
      <Group justify="flex-end" mt={6}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<X size={14} aria-hidden />}
          aria-label={`Remove action ${place + 1}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      </Group>
    </fieldset>
  );
}
