import { Group, NativeSelect, Stack, TextInput } from "@mantine/core";

import type { Draft } from "./draft.ts";
import { kindMeaning, kindName, kinds } from "./words.ts";

type Props = {
  readonly draft: Draft;
  /** Whether the person may record an observation. */
  readonly verifies: boolean;
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (change: Partial<Draft>) => void;
};

/** Title, link, kind and the time for which it counts. */
export function EvidenceFields({ draft, verifies, errorOf, onChange }: Props) {
  const { kind, title, content, validFrom, validUntil } = draft;
  const offered = kinds.filter((each) => verifies || each !== "observation" || kind === each);
  return (
    <Stack gap="md">
      <TextInput
        label="Title"
        description="What somebody who opens it will find."
        maxLength={200}
        data-autofocus
        value={title}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
        error={errorOf("/title")}
      />
      <TextInput
        label="Link"
        type="url"
        placeholder="https://"
        description="Where it is kept."
        maxLength={2_000}
        value={content.type === "link" ? content.url : ""}
        onChange={({ currentTarget }) =>
          onChange({ content: { type: "link", url: currentTarget.value } })
        }
        error={errorOf("/content/url")}
      />
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
          inputWrapperOrder={["label", "input", "description", "error"]}
          value={validUntil ?? ""}
          onChange={({ currentTarget }) =>
            onChange({ validUntil: currentTarget.value === "" ? null : currentTarget.value })
          }
          error={errorOf("/validUntil")}
        />
      </Group>
    </Stack>
  );
}
