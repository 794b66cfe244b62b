import { Stack, Textarea, TextInput } from "@mantine/core";

import type { VersionDraft } from "./draft.ts";

type Props = {
  readonly draft: VersionDraft;
  readonly focus?: boolean;
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (change: Partial<VersionDraft>) => void;
};

/** What a version is called, where it is kept, and what is new in it. */
export function VersionFields({ draft, focus, errorOf, onChange }: Props) {
  return (
    <Stack gap="md">
      <TextInput
        label="Where it is kept"
        description="A link, or the place it has without one. It stays frozen once the version is approved."
        maxLength={2_000}
        {...(focus === true && { "data-autofocus": true })}
        value={draft.where}
        onChange={({ currentTarget }) => onChange({ where: currentTarget.value })}
        error={errorOf("/where/url") ?? errorOf("/where/text") ?? errorOf("/where")}
      />
      <TextInput
        label="Version"
        description="As it stands on the document, such as 1.0."
        maxLength={40}
        value={draft.label}
        onChange={({ currentTarget }) => onChange({ label: currentTarget.value })}
        error={errorOf("/label")}
      />
      <Textarea
        label="What is new"
        description="May stay empty for a first version."
        rows={2}
        resize="vertical"
        maxLength={1_000}
        value={draft.note}
        onChange={({ currentTarget }) => onChange({ note: currentTarget.value })}
        error={errorOf("/note")}
      />
    </Stack>
  );
}
