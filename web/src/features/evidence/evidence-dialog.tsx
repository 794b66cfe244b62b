import { Stack } from "@mantine/core";
import { EvidenceDraft } from "@tandem/contract/evidence/schema";

import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import type { Draft } from "./draft.ts";
import { EvidenceFields } from "./evidence-fields.tsx";
import { RequirementPicker } from "./requirement-picker.tsx";

type Body = ReturnType<typeof EvidenceDraft.parse>;

type Props = {
  readonly client: Profile;
  readonly title: string;
  readonly action: string;
  readonly initial: Draft;
  readonly hint?: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
  readonly onReload?: () => void;
  readonly onSubmit: (body: Body) => void;
};

/** The form of a piece of evidence, new or in place of another. */
export function EvidenceDialog(props: Props) {
  const { client, title, action, initial, hint, pending, error, onClose, onReload } = props;
  const form = useForm({
    schema: EvidenceDraft,
    initial,
    refusal: error,
    onSubmit: props.onSubmit,
  });
  return (
    <FormDialog
      title={title}
      action={action}
      form={form}
      pending={pending}
      error={error}
      onClose={onClose}
      onReload={onReload}
    >
      {hint !== undefined && <p className="quiet">{hint}</p>}
      <Stack gap="md">
        <EvidenceFields
          draft={form.values}
          verifies={may(client, "assessment.verify")}
          errorOf={form.errorOf}
          onChange={form.merge}
        />
        <RequirementPicker
          standards={client.standards}
          chosen={form.values.requirements}
          onChange={(requirements) => form.set("requirements", requirements)}
          error={form.errorOf("/requirements")}
        />
      </Stack>
    </FormDialog>
  );
}
