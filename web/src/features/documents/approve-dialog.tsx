import { TextInput } from "@mantine/core";
import { ApproveDocument } from "@tandem/contract/document/schema";
import { Link } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { readiness } from "../home/queries.ts";
import { documents } from "./queries.ts";
import type { DocumentRow } from "./rows.ts";

type Props = {
  readonly client: Profile;
  readonly row: DocumentRow;
  /** Whether the person recorded it. */
  readonly own: boolean;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** A year from today, the most common interval of a review. */
const inAYear = (): string => {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.toISOString().slice(0, 10);
};

function Refused({ client, row, onClose }: Props) {
  return (
    <Dialog opened onClose={onClose} title={`Approve ${row.item.name}`}>
      <p>
        You recorded this document, so somebody else has to approve it. A client that is too small
        for that may declare itself a small organisation, with a reason, under{" "}
        <Link to="/clients/$tenantId/settings" params={{ tenantId: client.tenantId }}>
          Settings
        </Link>
        ; the approval then shows “approved by its author”.
      </p>
    </Dialog>
  );
}

function Asked({ client, row, own, onClose, onReload }: Props) {
  const { tenantId } = client;
  const { item, known } = row;
  const approve = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{document}/approval", {
    invalidates: () => [documents(tenantId).queryKey, readiness(tenantId).queryKey],
    onDone: onClose,
  });
  const form = useForm({
    schema: ApproveDocument,
    initial: { reviewBy: inAYear() },
    refusal: approve.error,
    onSubmit: (body) =>
      approve.mutate({ params: { tenantId, document: item.id }, body, ifMatch: known.version }),
  });
  return (
    <FormDialog
      title={`Approve ${item.name}`}
      action="Approve document"
      form={form}
      pending={approve.isPending}
      error={approve.error}
      onClose={onClose}
      onReload={onReload}
    >
      {known.current.state !== "missing" && <p>{known.current.reference}</p>}
      {own && (
        <p className="quiet">
          You recorded it yourself. The client is declared a small organisation, so it will show
          “approved by its author”.
        </p>
      )}
      <TextInput
        type="date"
        label="Next review by"
        description="After today, within 36 months. From the day after, it counts as overdue."
        data-autofocus
        value={form.values.reviewBy}
        onChange={({ currentTarget }) => form.set("reviewBy", currentTarget.value)}
        error={form.errorOf("/reviewBy")}
      />
    </FormDialog>
  );
}

/** Approves a document until its review; says why where the person may not. */
export function ApproveDialog(props: Props) {
  const refused = props.own && props.client.smallOrganisation === null;
  return refused ? <Refused {...props} /> : <Asked {...props} />;
}
