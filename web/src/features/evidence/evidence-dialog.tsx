import { Stack, TextInput } from "@mantine/core";
import { EvidenceDraft } from "@tandem/contract/evidence/schema";
import { useQuery } from "@tanstack/react-query";

import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { useFormUpload } from "../files/use-form-upload.ts";
import { answers, clientMembers } from "../members/queries.ts";
import { ContentFields } from "./content-fields.tsx";
import { type Draft, titleOf } from "./draft.ts";
import { EvidenceFields } from "./evidence-fields.tsx";
import type { Evidence } from "./queries.ts";
import { OutsideScope } from "./outside-scope.tsx";
import { RequirementPicker } from "./requirement-picker.tsx";

type Body = ReturnType<typeof EvidenceDraft.parse>;

type Props = {
  readonly client: Profile;
  readonly title: string;
  readonly action: string;
  readonly initial: Draft;
  /** What stands, where it is stated anew. */
  readonly standing?: Evidence;
  readonly hint?: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
  readonly onReload?: () => void;
  readonly onSubmit: (body: Body) => void;
};

/** Who may own evidence: those who answer, and whoever owns it. */
const usePeople = (tenantId: string, owner: string | null) => {
  const { data } = useQuery({ ...clientMembers(tenantId), staleTime: 60_000 });
  const people = (data?.items ?? [])
    .filter((member) => answers(member))
    .map(({ userId, name }) => ({ value: userId, label: name }));
  if (owner === null) return [{ value: "", label: "Me" }, ...people];
  const known = people.some(({ value }) => value === owner);
  return known ? people : [{ value: owner, label: "Somebody else" }, ...people];
};

/** The form of a piece of evidence, new or stated anew. A file is sent while the rest is filled in. */
export function EvidenceDialog(props: Props) {
  const { client, title, action, initial, standing, hint, pending, error, onReload } = props;
  const form = useForm({
    schema: EvidenceDraft,
    initial,
    refusal: error,
    onSubmit: props.onSubmit,
  });
  const { content } = form.values;
  const { uploading, leave } = useFormUpload({
    tenantId: client.tenantId,
    pointer: "/content/file",
    error,
    onUpload: (upload) =>
      form.merge({
        content: { type: "file", file: upload?.id ?? "" },
        ...(upload !== null && form.values.title === "" && { title: titleOf(upload.name) }),
      }),
    onClose: props.onClose,
  });
  const people = usePeople(client.tenantId, initial.owner);
  const file = standing?.content.type === "file" ? standing.content.file : null;
  return (
    <FormDialog
      title={title}
      action={action}
      form={form}
      pending={pending}
      error={error}
      onClose={leave}
      onReload={onReload}
      width={560}
    >
      {hint !== undefined && <p className="quiet">{hint}</p>}
      <Stack gap="md">
        <ContentFields
          content={content}
          uploading={uploading}
          kept={file !== null && content.type === "file" && content.file === file.id ? file : null}
          errorOf={form.errorOf}
          onChange={(next) => {
            if (uploading.state.phase !== "none") uploading.cancel();
            form.set("content", next);
          }}
        />
        <TextInput
          label="Title"
          description="What somebody who opens it will find."
          maxLength={200}
          value={form.values.title}
          onChange={({ currentTarget }) => form.set("title", currentTarget.value)}
          error={form.errorOf("/title")}
        />
        <RequirementPicker
          legend="Evidence for"
          standards={client.standards}
          chosen={form.values.requirements}
          onChange={(requirements) => form.set("requirements", requirements)}
          error={form.errorOf("/requirements")}
        />
        <OutsideScope
          client={client}
          draft={form.values}
          error={form.errorOf("/outsideScopeOf")}
          onChange={(outsideScopeOf) => form.set("outsideScopeOf", outsideScopeOf)}
        />
        <EvidenceFields
          draft={form.values}
          verifies={may(client, "assessment.verify")}
          people={people}
          errorOf={form.errorOf}
          onChange={form.merge}
        />
      </Stack>
    </FormDialog>
  );
}
