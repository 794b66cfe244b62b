import { TextInput } from "@mantine/core";
import { ApproveScope } from "@tandem/contract/scope-statement/schema";
import { Link } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { standardName } from "../../ui/standards.ts";
import type { Profile } from "../client/queries.ts";
import { inAYear } from "../documents/words.ts";
import { changedWith, type Scope } from "./queries.ts";

type Props = {
  readonly client: Profile;
  readonly scope: Scope;
  readonly userId: string;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

function Refused({ client, scope, onClose }: Props) {
  return (
    <Dialog opened onClose={onClose} title={`Sign the scope for ${standardName(scope.standard)}`}>
      <p>
        You wrote in this scope, so somebody else from top management has to sign it. A client that
        is too small for that may declare itself a small organisation, with a reason, under{" "}
        <Link to="/clients/$tenantId/settings" params={{ tenantId: client.tenantId }}>
          Settings
        </Link>
        .
      </p>
    </Dialog>
  );
}

function Question({ client, scope, onClose, onReload }: Props) {
  const { tenantId } = client;
  const { standard, version, draft, approved } = scope;
  const sign = useCommand("PUT /api/v1/tenants/{tenantId}/scopes/{standard}/approval", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: ApproveScope,
    initial: { reviewBy: inAYear() },
    refusal: sign.error,
    onSubmit: (body) => sign.mutate({ params: { tenantId, standard }, body, ifMatch: version }),
  });
  return (
    <FormDialog
      title={`Sign the scope for ${standardName(standard)}`}
      action="Sign as top management"
      form={form}
      pending={sign.isPending}
      error={sign.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        {draft === null
          ? "You have read it again and it still holds."
          : `It becomes version ${(approved?.number ?? 0) + 1} and is frozen.`}{" "}
        The certificate will speak of this and of nothing else.
      </p>
      <TextInput
        type="date"
        label="Next review by"
        description="Within 36 months. After it, overdue."
        data-autofocus
        value={form.values.reviewBy}
        onChange={({ currentTarget }) => form.set("reviewBy", currentTarget.value)}
        error={form.errorOf("/reviewBy")}
      />
    </FormDialog>
  );
}

/** Signs a scope; says why where the person may not. */
export function SignDialog(props: Props) {
  const { client, scope, userId } = props;
  const { authors } = scope.draft ?? scope.approved ?? { authors: [] };
  const own = authors.some((author) => author === userId);
  return own && client.smallOrganisation === null ? (
    <Refused {...props} />
  ) : (
    <Question {...props} />
  );
}
