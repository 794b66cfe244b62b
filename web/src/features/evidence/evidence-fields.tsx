import { Group, NativeSelect, Stack, TextInput } from "@mantine/core";

import { type Draft, withEnd } from "./draft.ts";
import { kindMeaning, kindName, kinds } from "./words.ts";

type Props = {
  readonly draft: Draft;
  /** Whether the person may record an observation. */
  readonly verifies: boolean;
  /** Who may own it, with their names. */
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (change: Partial<Draft>) => void;
};

const dates = ["label", "input", "description", "error"] as const;

/** Kind, the time it covers, the time for which it counts, and whose it is. */
export function EvidenceFields({ draft, verifies, people, errorOf, onChange }: Props) {
  const { kind, period, validFrom, validUntil, owner } = draft;
  const offered = kinds.filter((each) => verifies || each !== "observation" || kind === each);
  return (
    <Stack gap="md">
      <NativeSelect
        label="Kind"
        description={kindMeaning(kind)}
        value={kind}
        onChange={({ currentTarget }) =>
          onChange({ kind: kinds.find((each) => each === currentTarget.value) ?? kind })
        }
        data={offered.map((each) => ({ value: each, label: kindName(each) }))}
        error={errorOf("/kind")}
      />
      <Group gap="sm" grow align="start">
        <TextInput
          label="Covers from"
          type="date"
          value={period?.from ?? ""}
          onChange={({ currentTarget }) =>
            onChange({ period: withEnd(period, { from: currentTarget.value }) })
          }
          error={errorOf("/period/from")}
        />
        <TextInput
          label="Covers until"
          type="date"
          description="The days it is about, if it is about some."
          inputWrapperOrder={[...dates]}
          value={period?.until ?? ""}
          onChange={({ currentTarget }) =>
            onChange({ period: withEnd(period, { until: currentTarget.value }) })
          }
          error={errorOf("/period/until")}
        />
      </Group>
      <Group gap="sm" grow align="start">
        <TextInput
          label="Counts from"
          type="date"
          value={validFrom}
          onChange={({ currentTarget }) => onChange({ validFrom: currentTarget.value })}
          error={errorOf("/validFrom")}
        />
        <TextInput
          label="Counts until"
          type="date"
          description="Empty: 12 months. At most 36."
          inputWrapperOrder={[...dates]}
          value={validUntil ?? ""}
          onChange={({ currentTarget }) =>
            onChange({ validUntil: currentTarget.value === "" ? null : currentTarget.value })
          }
          error={errorOf("/validUntil")}
        />
      </Group>
      <NativeSelect
        label="Owner"
        description="Who keeps it up to date."
        value={owner ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChange({ owner: value === "" ? null : value })
        }
        data={[...people]}
        error={errorOf("/owner")}
      />
    </Stack>
  );
}
