import { Group, TextInput } from "@mantine/core";
import { ApproveVersion } from "@tandem/contract/document/schema";
import { Link } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { changedWith } from "./queries.ts";
import type { Asked } from "./shared.ts";
import { inAYear, today } from "./words.ts";

type Props = Asked & {
  /** Whether the person wrote in the version. */
  readonly own: boolean;
};

function Refused({ client, document, onClose }: Props) {
  return (
    <Dialog opened onClose={onClose} title={`Approve ${document.title}`}>
      <p>
        You wrote in this version, so somebody else has to approve it. A client that is too small
        for that may declare itself a small organisation, with a reason, under{" "}
        <Link to="/clients/$tenantId/settings" params={{ tenantId: client.tenantId }}>
          Settings
        </Link>
        ; the approval then shows “approved by its author”.
      </p>
    </Dialog>
  );
}

function Question({ client, document, own, onClose, onReload }: Props) {
  const { tenantId } = client;
  const approve = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{documentId}/approval", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: ApproveVersion,
    initial: { effectiveFrom: today(), reviewBy: inAYear() },
    refusal: approve.error,
    onSubmit: (body) =>
      approve.mutate({
        params: { tenantId, documentId: document.id },
        body,
        ifMatch: document.version,
      }),
  });
  return (
    <FormDialog
      title={`Approve ${document.title}`}
      action="Approve version"
      form={form}
      pending={approve.isPending}
      error={approve.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>The version is frozen: it cannot be changed afterwards, only followed by another.</p>
      {own && (
        <p className="quiet">
          You wrote it yourself. The client is declared a small organisation, so it will show
          “approved by its author”.
        </p>
      )}
      <Group gap="sm" grow align="start">
        <TextInput
          type="date"
          label="In force from"
          description="Until then the version before it stays."
          data-autofocus
          value={form.values.effectiveFrom}
          onChange={({ currentTarget }) => form.set("effectiveFrom", currentTarget.value)}
          error={form.errorOf("/effectiveFrom")}
        />
        <TextInput
          type="date"
          label="Next review by"
          description="Within 36 months. After it, overdue."
          value={form.values.reviewBy}
          onChange={({ currentTarget }) => form.set("reviewBy", currentTarget.value)}
          error={form.errorOf("/reviewBy")}
        />
      </Group>
    </FormDialog>
  );
}

/** Approves the version in review; says why where the person may not. */
export function ApproveDialog(props: Props) {
  const refused = props.own && props.client.smallOrganisation === null;
  return refused ? <Refused {...props} /> : <Question {...props} />;
}
