import { Button, Stack, Textarea, TextInput } from "@mantine/core";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { standardName } from "../../ui/standards.ts";
import type { Profile } from "../client/queries.ts";
import { complaintAbout, draftOf, parts, ScopeForm } from "./draft.ts";
import { changedWith, type Content, type Scope } from "./queries.ts";
import { partHelp, partName } from "./words.ts";

type Props = {
  readonly client: Profile;
  readonly scope: Scope;
  /** The scopes of the other standards, to begin from. */
  readonly others: readonly Scope[];
  readonly onClose: () => void;
  readonly onReload: () => void;
};

const newest = ({ draft, approved }: Scope): Content | undefined =>
  draft?.content ?? approved?.content;

/** Writes what one management system covers. What is signed goes on until this is signed too. */
export function WriteDialog({ client, scope, others, onClose, onReload }: Props) {
  const { tenantId } = client;
  const { standard, version } = scope;
  const write = useCommand("PUT /api/v1/tenants/{tenantId}/scopes/{standard}", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: ScopeForm,
    initial: draftOf(newest(scope)),
    refusal: write.error,
    onSubmit: (body) => write.mutate({ params: { tenantId, standard }, body, ifMatch: version }),
  });
  const { values, errorOf } = form;
  const other = others.find((each) => newest(each) !== undefined);
  return (
    <FormDialog
      title={`Scope for ${standardName(standard)}`}
      action="Save draft"
      form={form}
      pending={write.isPending}
      error={write.error}
      onClose={onClose}
      onReload={onReload}
    >
      {other !== undefined && newest(scope) === undefined && (
        <Button variant="default" onClick={() => form.merge(draftOf(newest(other)))}>
          Begin with the scope for {standardName(other.standard)}
        </Button>
      )}
      <Stack gap="md">
        <TextInput
          label="Organisation"
          description="Its name as it shall stand on the certificate."
          maxLength={200}
          data-autofocus
          value={values.organisation}
          onChange={({ currentTarget }) => form.set("organisation", currentTarget.value)}
          error={errorOf("/organisation")}
        />
        <Textarea
          label="Wording"
          description="The sentence that the certificate quotes. May stay empty."
          rows={2}
          resize="vertical"
          maxLength={1_000}
          value={values.wording}
          onChange={({ currentTarget }) => form.set("wording", currentTarget.value)}
          error={errorOf("/wording")}
        />
        {parts.map((part) => (
          <Textarea
            key={part}
            label={`${partName(part)}, one in each line`}
            description={partHelp(part)}
            rows={3}
            resize="vertical"
            value={values[part]}
            onChange={({ currentTarget }) => form.set(part, currentTarget.value)}
            error={complaintAbout(part, errorOf)}
          />
        ))}
      </Stack>
    </FormDialog>
  );
}
