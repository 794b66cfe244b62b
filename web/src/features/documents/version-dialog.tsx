import { approvedOf, nextOf } from "@tandem/contract/document/rules";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { type VersionDraft, VersionForm } from "./draft.ts";
import { changedWith, type Document } from "./queries.ts";
import type { Asked } from "./shared.ts";
import { useVersionFile } from "./use-version-file.ts";
import { VersionFields } from "./version-fields.tsx";
import { fileOf, whereText } from "./words.ts";

/** What is being written, or what the last version was, to begin from. */
const initialOf = ({ lifecycle }: Document): VersionDraft => {
  const next = nextOf(lifecycle);
  const last = next ?? approvedOf(lifecycle).at(-1);
  const file = last === undefined ? null : fileOf(last);
  return {
    label: next?.label ?? "",
    kept: file === null ? "elsewhere" : "here",
    where: last === undefined || file !== null ? "" : whereText(last.where),
    file: next === null ? "" : (file?.id ?? ""),
    note: next?.note ?? "",
  };
};

/** Writes the next version; the approved one stays in force meanwhile. */
export function VersionDialog({ client, document, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const write = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{documentId}/draft", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: VersionForm,
    initial: initialOf(document),
    refusal: write.error,
    onSubmit: (body) =>
      write.mutate({
        params: { tenantId, documentId: document.id },
        body,
        ifMatch: document.version,
      }),
  });
  const next = nextOf(document.lifecycle);
  const { sending, leave } = useVersionFile({
    tenantId,
    standing: next === null ? null : fileOf(next),
    error: write.error,
    onChange: form.merge,
    onClose,
  });
  const stands = document.lifecycle.state === "approved";
  return (
    <FormDialog
      title={next === null ? "Write the next version" : "Change the draft"}
      action="Save draft"
      form={form}
      pending={write.isPending}
      error={write.error}
      onClose={leave}
      onReload={onReload}
    >
      <p className="quiet">
        {stands ? "The version in force stays until this one is approved. " : ""}Whoever writes in a
        version does not approve it.
      </p>
      <VersionFields
        draft={form.values}
        focus
        sending={sending}
        errorOf={form.errorOf}
        onChange={form.merge}
      />
    </FormDialog>
  );
}
