import { TextInput } from "@mantine/core";
import { ApproveStatement } from "@tandem/contract/soa/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { documents } from "../documents/queries.ts";
import { readiness } from "../home/queries.ts";
import { me } from "../me/queries.ts";
import { statementKey, type Statement } from "./queries.ts";

type Props = {
  readonly client: Profile;
  readonly statement: Statement;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** A year from today, the most common interval of a review. */
const inAYear = (): string => {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.toISOString().slice(0, 10);
};

/** Whether the person put it forward, or alone wrote all that is new: the service asks the same. */
const isOwn = ({ submission }: Statement, userId: string): boolean =>
  submission !== null &&
  (submission.by.id === userId ||
    (submission.authors.length > 0 && submission.authors.every((author) => author === userId)));

function Refused({ client, onClose }: Props) {
  return (
    <Dialog opened onClose={onClose} title="Approve the statement">
      <p>
        You put this statement forward, or wrote all that is new in it, so somebody else has to
        approve it. A client that is too small for that may declare itself a small organisation,
        with a reason, under{" "}
        <Link to="/clients/$tenantId/settings" params={{ tenantId: client.tenantId }}>
          Settings
        </Link>
        ; the version then shows “approved by its author”.
      </p>
    </Dialog>
  );
}

function Asked({ client, statement, onClose, onReload, own }: Props & { readonly own: boolean }) {
  const { tenantId } = client;
  const approve = useCommand("PUT /api/v1/tenants/{tenantId}/statement-of-applicability/approval", {
    invalidates: () => [
      statementKey(tenantId),
      documents(tenantId).queryKey,
      readiness(tenantId).queryKey,
    ],
    onDone: onClose,
  });
  const form = useForm({
    schema: ApproveStatement,
    initial: { reviewBy: inAYear() },
    refusal: approve.error,
    onSubmit: (body) => approve.mutate({ params: { tenantId }, body, ifMatch: statement.version }),
  });
  const number = (statement.approved?.number ?? 0) + 1;
  return (
    <FormDialog
      title={`Approve version ${number}`}
      action="Approve statement"
      form={form}
      pending={approve.isPending}
      error={approve.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        What {statement.submission?.by.name} put forward becomes version {number}, complete and for
        good. It cannot be changed or taken back afterwards; a later version replaces it.
      </p>
      {own && (
        <p className="quiet">
          It is your own work. The client is declared a small organisation, so it will show
          “approved by its author”.
        </p>
      )}
      <TextInput
        type="date"
        label="Next review by"
        description="After today, within 36 months. From the day after, the statement counts as overdue."
        data-autofocus
        value={form.values.reviewBy}
        onChange={({ currentTarget }) => form.set("reviewBy", currentTarget.value)}
        error={form.errorOf("/reviewBy")}
      />
    </FormDialog>
  );
}

/** Approves what was put forward; says why where the person may not. */
export function ApproveDialog(props: Props) {
  const { data: person } = useSuspenseQuery(me());
  const own = isOwn(props.statement, person.userId);
  const refused = own && props.client.smallOrganisation === null;
  return refused ? <Refused {...props} /> : <Asked {...props} own={own} />;
}
