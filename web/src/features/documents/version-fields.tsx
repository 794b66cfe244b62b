import { Stack, Textarea, TextInput } from "@mantine/core";

import { Choice } from "../../ui/choice.tsx";
import { FileField } from "../files/file-field.tsx";
import { fileError } from "../files/words.ts";
import type { VersionDraft } from "./draft.ts";
import type { VersionFile } from "./use-version-file.ts";

type Props = {
  readonly sending: VersionFile;
  readonly draft: VersionDraft;
  readonly focus?: boolean;
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (change: Partial<VersionDraft>) => void;
};

/** What a version is called, where it is kept, and what is new in it. */
export function VersionFields({ draft, focus, errorOf, onChange, sending }: Props) {
  const { uploading, standing } = sending;
  return (
    <Stack gap="md">
      <Choice
        label="How its text is kept"
        value={draft.kept}
        options={[
          { value: "elsewhere", label: "Kept elsewhere" },
          { value: "here", label: "A file kept here" },
        ]}
        onChoose={(kept) => {
          if (uploading.state.phase !== "none") uploading.cancel();
          onChange({ kept });
        }}
      />
      {draft.kept === "here" ? (
        <div>
          <FileField
            uploading={uploading}
            kept={standing !== null && draft.file === standing.id ? standing : null}
            onReplace={() => onChange({ file: "" })}
            error={fileError(errorOf("/where/file"))}
          />
          <p className="quiet">
            Once the version is approved, the file stays as it is and shows its check sum.
          </p>
        </div>
      ) : (
        <TextInput
          label="Where it is kept"
          description="A link, or the place it has without one. It stays frozen once the version is approved."
          maxLength={2_000}
          {...(focus === true && { "data-autofocus": true })}
          value={draft.where}
          onChange={({ currentTarget }) => onChange({ where: currentTarget.value })}
          error={errorOf("/where/url") ?? errorOf("/where/text") ?? errorOf("/where")}
        />
      )}
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
