import { Button, Group, Stack, Textarea } from "@mantine/core";
import { SubmitStatement } from "@tandem/contract/soa/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { statementKey, type Statement } from "./queries.ts";
import classes from "./statement.module.css";

type Props = {
  readonly client: Profile;
  readonly statement: Statement;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

const shown = 12;

function Hindered({ statement: { hindrances }, onClose }: Props) {
  const count = hindrances.length;
  return (
    <Dialog opened onClose={onClose} title="Not ready for approval">
      <Stack gap="md">
        <div>
          <p>
            {count === 1 ? "One control keeps" : `${count} controls keep`} the statement from being
            put forward. ISO/IEC 27001 asks for a decision on every control, why, and how far it is.
          </p>
          <ul className={classes["list"]}>
            {hindrances.slice(0, shown).map(({ pointer, detail }) => (
              <li key={pointer}>{detail}</li>
            ))}
            {count > shown && <li className="quiet">and {count - shown} more</li>}
          </ul>
        </div>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            Back to the controls
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Asked({ client: { tenantId }, statement, onClose, onReload }: Props) {
  const submit = useCommand(
    "PUT /api/v1/tenants/{tenantId}/statement-of-applicability/submission",
    {
      invalidates: () => [statementKey(tenantId)],
      onDone: onClose,
    },
  );
  const form = useForm({
    schema: SubmitStatement,
    initial: { note: "" },
    refusal: submit.error,
    onSubmit: (body) => submit.mutate({ params: { tenantId }, body, ifMatch: statement.version }),
  });
  return (
    <FormDialog
      title="Put the statement forward"
      action="Put forward for approval"
      form={form}
      pending={submit.isPending}
      error={submit.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        It is fixed as it stands now. Somebody else approves it, or gives it back with a reason;
        what you change meanwhile waits for the next version.
      </p>
      <Textarea
        label="What is new"
        description="One sentence; it stands in the list of versions."
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

/** Puts the statement forward, or says what hinders it. */
export function SubmitDialog(props: Props) {
  return props.statement.hindrances.length > 0 ? <Hindered {...props} /> : <Asked {...props} />;
}
