import { Group, NativeSelect, TextInput } from "@mantine/core";

import type { Supplier } from "./queries.ts";
import { criticalities, levelName } from "./words.ts";

type Assessment = Supplier["assessment"];

type Props = {
  readonly value: Assessment;
  readonly onChange: (value: Assessment) => void;
  readonly errorOf: (pointer: string) => string | null;
};

const begin: Readonly<Record<string, Assessment>> = {
  never: { state: "never" },
  notRequired: { state: "notRequired", reason: "" },
  assessed: { state: "assessed", on: "", risk: null, score: null },
};

/** What looking at the supplier gave; never having looked is no date. */
export function AssessmentFields({ value, onChange, errorOf }: Props) {
  return (
    <>
      <NativeSelect
        label="Assessment"
        value={value.state}
        onChange={({ currentTarget }) => onChange(begin[currentTarget.value] ?? value)}
        data={[
          { value: "never", label: "Never assessed" },
          { value: "assessed", label: "Assessed" },
          { value: "notRequired", label: "Not required" },
        ]}
      />
      {value.state === "notRequired" && (
        <TextInput
          label="Why it is not required"
          maxLength={300}
          value={value.reason}
          onChange={({ currentTarget }) => onChange({ ...value, reason: currentTarget.value })}
          error={errorOf("/assessment/reason")}
        />
      )}
      {value.state === "assessed" && (
        <Group gap="sm" grow align="start">
          <TextInput
            type="date"
            label="Last assessed"
            value={value.on}
            onChange={({ currentTarget }) => onChange({ ...value, on: currentTarget.value })}
            error={errorOf("/assessment/on")}
          />
          <NativeSelect
            label="Risk"
            value={value.risk ?? ""}
            onChange={({ currentTarget }) =>
              onChange({
                ...value,
                risk: criticalities.find((each) => each === currentTarget.value) ?? null,
              })
            }
            data={[
              { value: "", label: "Not rated" },
              ...criticalities.map((each) => ({ value: each, label: levelName(each) })),
            ]}
          />
          <TextInput
            label="Score of 100"
            inputMode="numeric"
            value={value.score === null ? "" : String(value.score)}
            onChange={({ currentTarget: { value: typed } }) =>
              onChange({ ...value, score: /^\d+$/.test(typed) ? Number(typed) : null })
            }
            error={errorOf("/assessment/score")}
          />
        </Group>
      )}
    </>
  );
}
