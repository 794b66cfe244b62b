import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { mandatoryDocuments } from "@tandem/contract/standards/documents";

import { Choice } from "../../ui/choice.tsx";
import { FileField } from "../files/file-field.tsx";
import type { Uploading } from "../files/use-upload.ts";
import { fileError } from "../files/words.ts";
import classes from "./content-fields.module.css";
import { blankContent, type Content } from "./draft.ts";
import { contentTypes, contentWord } from "./words.ts";

type Props = {
  readonly content: Content;
  readonly uploading: Uploading;
  /** The file that stands, if the content is it still. */
  readonly kept: { readonly name: string; readonly size: number } | null;
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (content: Content) => void;
};

const documents = [
  { value: "", label: "Choose a document" },
  ...mandatoryDocuments.map(({ id, name }) => ({ value: id, label: name })),
];

function Part({ content, uploading, kept, errorOf, onChange }: Props) {
  switch (content.type) {
    case "file":
      return (
        <FileField
          uploading={uploading}
          kept={kept}
          onReplace={() => onChange(blankContent("file"))}
          error={fileError(errorOf("/content/file"))}
        />
      );
    case "link":
      return (
        <TextInput
          label="Link"
          type="url"
          placeholder="https://"
          description="Where it is kept."
          maxLength={2_000}
          value={content.url}
          onChange={({ currentTarget }) => onChange({ type: "link", url: currentTarget.value })}
          error={errorOf("/content/url")}
        />
      );
    case "note":
      return (
        <Textarea
          label="What there is to see"
          description="A record kept here: what was seen, said or done, by whom and when."
          rows={4}
          maxLength={2_000}
          value={content.text}
          onChange={({ currentTarget }) => onChange({ type: "note", text: currentTarget.value })}
          error={errorOf("/content/text")}
        />
      );
    case "document":
      return (
        <NativeSelect
          label="Document"
          description="An item of this client's list of documents."
          value={content.document}
          onChange={({ currentTarget }) =>
            onChange({ type: "document", document: currentTarget.value })
          }
          data={documents}
          error={errorOf("/content/document") === null ? null : "Choose a document."}
        />
      );
  }
}

/** What the evidence is: a file, a link, or a record inside the product. */
export function ContentFields(props: Props) {
  const { content, onChange } = props;
  return (
    <div className={classes["content"]}>
      <Choice
        label="What it is"
        value={content.type}
        options={contentTypes.map((type) => ({ value: type, label: contentWord(type) }))}
        onChoose={(type) => onChange(blankContent(type))}
      />
      <Part {...props} />
    </div>
  );
}
