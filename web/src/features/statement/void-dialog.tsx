import { Button, Group, Stack } from "@mantine/core";
import { ProposeVoid } from "@tandem/contract/soa/schema";

import { useCommand } from "../../lib/use-command.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { readiness } from "../home/queries.ts";
import { statementKey, type Row } from "./queries.ts";

type Props = {
  readonly tenantId: string;
  readonly row: Row;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Proposes to take an own control out of the statement. */
export function ProposeVoidDialog({ tenantId, row, onClose, onReload }: Props) {
  const propose = useCommand(
    "PUT /api/v1/tenants/{tenantId}/statement-of-applicability/own-controls/{controlId}/void",
    { invalidates: () => [statementKey(tenantId)], onDone: onClose },
  );
  return (
    <ReasonDialog
      title={`Take ${row.id} out`}
      action="Propose to take it out"
      label="Why"
      long
      schema={ProposeVoid}
      sending={propose}
      onSend={(body) =>
        propose.mutate({ params: { tenantId, controlId: row.id }, body, ifMatch: row.version })
      }
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        Nothing that counts disappears: it stays in the statement until a second person consents,
        and on record for good.
      </p>
    </ReasonDialog>
  );
}

type AnswerProps = Props & { readonly reason: string; readonly by: string; readonly own: boolean };

/** Answers a proposal to take an own control out; whoever made it can only take it back. */
export function AnswerVoidDialog(props: AnswerProps) {
  const { tenantId, row, reason, by, own, onClose, onReload } = props;
  const answer = useCommand(
    "PUT /api/v1/tenants/{tenantId}/statement-of-applicability/own-controls/{controlId}/void/answer",
    {
      invalidates: () => [statementKey(tenantId), readiness(tenantId).queryKey],
      onDone: onClose,
    },
  );
  const say = (said: "agreed" | "refused") =>
    answer.mutate({
      params: { tenantId, controlId: row.id },
      body: { answer: said },
      ifMatch: row.version,
    });
  return (
    <Dialog opened onClose={onClose} title={`Take ${row.id} ${row.title} out?`}>
      <Stack gap="md">
        <p>
          {by} proposes it: {reason}
        </p>
        {own && <p className="quiet">You proposed it, so somebody else has to consent.</p>}
        <ProblemAlert error={answer.error} onReload={onReload} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" loading={answer.isPending} onClick={() => say("refused")}>
            {own ? "Take the proposal back" : "Keep the control"}
          </Button>
          {!own && (
            <Button color="red.7" loading={answer.isPending} onClick={() => say("agreed")}>
              Consent, take it out
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
