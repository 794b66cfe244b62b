import { approvedOf, nextOf } from "@tandem/contract/document/rules";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { type VersionDraft, VersionForm } from "./draft.ts";
import { changedWith, type Document } from "./queries.ts";
import type { Asked } from "./shared.ts";
import { VersionFields } from "./version-fields.tsx";
import { whereText } from "./words.ts";

/** What is being written, or what the last version was, to begin from. */
const initialOf = ({ lifecycle }: Document): VersionDraft => {
  const next = nextOf(lifecycle);
  const last = next ?? approvedOf(lifecycle).at(-1);
  return {
    label: next?.label ?? "",
    where: last === undefined ? "" : whereText(last.where),
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
  const stands = document.lifecycle.state === "approved";
  return (
    <FormDialog
      title={nextOf(document.lifecycle) === null ? "Write the next version" : "Change the draft"}
      action="Save draft"
      form={form}
      pending={write.isPending}
      error={write.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p className="quiet">
        {stands ? "The version in force stays until this one is approved. " : ""}Whoever writes in a
        version does not approve it.
      </p>
      <VersionFields draft={form.values} focus errorOf={form.errorOf} onChange={form.merge} />
    </FormDialog>
  );
}
