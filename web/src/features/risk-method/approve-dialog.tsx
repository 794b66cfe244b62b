import { Textarea } from "@mantine/core";
import { ApproveMethod } from "@tandem/contract/risk-method/schema";
import { Link } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { changedWith, type RiskMethod } from "./queries.ts";

type Props = {
  readonly client: Profile;
  readonly risk: RiskMethod;
  readonly userId: string;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

const title = "Approve risk method";

function Question({ client, risk, onClose, onReload }: Props) {
  const { tenantId } = client;
  const approve = useCommand("PUT /api/v1/tenants/{tenantId}/risk/method/approval", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: ApproveMethod,
    initial: { note: "" },
    refusal: approve.error,
    onSubmit: (body) => approve.mutate({ params: { tenantId }, body, ifMatch: risk.version }),
  });
  const number = Math.max(risk.approved?.number ?? 0, risk.waiting?.number ?? 0) + 1;
  return (
    <FormDialog
      title={title}
      action="Approve as top management"
      form={form}
      pending={approve.isPending}
      error={approve.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        It becomes version {number} and is frozen. With it you approve which risks are within
        appetite, and who may accept the others.
      </p>
      <Textarea
        label="What is new"
        rows={2}
        maxLength={500}
        data-autofocus
        value={form.values.note}
        onChange={({ currentTarget }) => form.set("note", currentTarget.value)}
        error={form.errorOf("/note")}
      />
    </FormDialog>
  );
}

/** Approves the draft of the method; says why where the person may not. */
export function ApproveDialog(props: Props) {
  const { client, risk, userId, onClose } = props;
  const own = risk.draft?.authors.some((author) => author === userId) === true;
  if (!own || client.smallOrganisation !== null) return <Question {...props} />;
  return (
    <Dialog opened onClose={onClose} title={title}>
      <p>
        You wrote in this method, so somebody else from top management has to approve it. A client
        that is too small for that may declare itself a small organisation, with a reason, under{" "}
        <Link to="/clients/$tenantId/settings" params={{ tenantId: client.tenantId }}>
          Settings
        </Link>
        .
      </p>
    </Dialog>
  );
}
