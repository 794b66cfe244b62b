import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { Plus, Trash2 } from "lucide-react";

import type { FindingRow } from "./draft.ts";
import classes from "./record-dialog.module.css";
import { gradeWords, progressWords } from "./words.ts";

type Props = {
  readonly rows: readonly FindingRow[];
  readonly onChange: (rows: readonly FindingRow[]) => void;
  readonly errorOf: (pointer: string) => string | null;
};

const blank: FindingRow = { reference: "", clause: "", grade: "minor", state: "open" };

const grades = ["major", "minor", "opportunity"] as const satisfies readonly FindingRow["grade"][];
const states = [
  "open",
  "planned",
  "corrected",
  "closed",
] as const satisfies readonly FindingRow["state"][];

/** What was chosen of a list; what stood before where it is not in it. */
const one = <Value extends string>(values: readonly Value[], text: string, before: Value): Value =>
  values.find((value) => value === text) ?? before;

const options = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }));

/** Every finding that was ever raised in an audit, closed ones too. */
export function FindingsField({ rows, onChange, errorOf }: Props) {
  const set = (at: number, change: Partial<FindingRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <fieldset className={classes["findings"]}>
      <legend>Findings, closed ones too</legend>
      {rows.length === 0 && <p className="quiet">No audit has raised a finding yet.</p>}
      {rows.map((row, index) => (
        <fieldset key={index} className={classes["finding"]} aria-label={`Finding ${index + 1}`}>
          <TextInput
            label="Reference"
            size="xs"
            maxLength={40}
            value={row.reference}
            onChange={({ currentTarget }) => set(index, { reference: currentTarget.value })}
            error={errorOf(`/items/${index}/reference`)}
          />
          <TextInput
            label="Clause"
            size="xs"
            maxLength={20}
            value={row.clause}
            onChange={({ currentTarget }) => set(index, { clause: currentTarget.value })}
            error={errorOf(`/items/${index}/clause`)}
          />
          <NativeSelect
            label="Grade"
            size="xs"
            data={options(gradeWords)}
            value={row.grade}
            onChange={({ currentTarget }) =>
              set(index, { grade: one(grades, currentTarget.value, row.grade) })
            }
          />
          <NativeSelect
            label="State"
            size="xs"
            data={options(progressWords)}
            value={row.state}
            onChange={({ currentTarget }) =>
              set(index, { state: one(states, currentTarget.value, row.state) })
            }
          />
          <ActionIcon
            variant="subtle"
            aria-label={`Remove finding ${index + 1}`}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            <Trash2 size={15} aria-hidden />
          </ActionIcon>
        </fieldset>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => onChange([...rows, blank])}
      >
        Add a finding
      </Button>
    </fieldset>
  );
}
