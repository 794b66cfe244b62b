import { Stack } from "@mantine/core";
import type { MandatoryDocument } from "@tandem/contract/standards/documents";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { DescriptionFields } from "./description-fields.tsx";
import { blank, DocumentForm } from "./draft.ts";
import { changedWith } from "./queries.ts";
import { useVersionFile } from "./use-version-file.ts";
import { VersionFields } from "./version-fields.tsx";

type Props = {
  readonly client: Profile;
  /** The item of the list it is for. */
  readonly item?: MandatoryDocument;
  readonly onClose: () => void;
};

/** Puts a document into the register with its first version, and leads to it. */
export function AddDocumentDialog({ client, item, onClose }: Props) {
  const { tenantId, standards } = client;
  const { data: person } = useSuspenseQuery(me());
  const navigate = useNavigate();
  const create = useCommand("POST /api/v1/tenants/{tenantId}/documents", {
    invalidates: changedWith(tenantId),
    onDone: ({ id }) =>
      navigate({
        to: "/clients/$tenantId/documents/$documentId",
        params: { tenantId, documentId: id },
      }),
  });
  const form = useForm({
    schema: DocumentForm,
    initial: blank(person.userId, item, standards),
    refusal: create.error,
    onSubmit: (body) => create.mutate({ params: { tenantId }, body }),
  });
  const { sending, leave } = useVersionFile({
    tenantId,
    standing: null,
    error: create.error,
    onChange: form.merge,
    onClose,
  });
  return (
    <FormDialog
      title="Add a document"
      action="Add document"
      form={form}
      pending={create.isPending}
      error={create.error}
      onClose={leave}
    >
      <p className="quiet">
        You count as the author of its first version: someone else approves it.
      </p>
      <Stack gap="md">
        <DescriptionFields
          client={client}
          draft={form.values}
          errorOf={form.errorOf}
          onChange={form.merge}
        />
        <VersionFields
          draft={form.values}
          sending={sending}
          errorOf={form.errorOf}
          onChange={form.merge}
        />
      </Stack>
    </FormDialog>
  );
}
