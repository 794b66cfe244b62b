import { ReturnStatement } from "@tandem/contract/soa/schema";

import { useCommand } from "../../lib/use-command.ts";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { statementKey, type Statement } from "./queries.ts";

type Props = {
  readonly client: Profile;
  readonly statement: Statement;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Gives back what was put forward, with a reason. */
export function ReturnDialog({ client: { tenantId }, statement, onClose, onReload }: Props) {
  const back = useCommand(
    "PUT /api/v1/tenants/{tenantId}/statement-of-applicability/submission/return",
    { invalidates: () => [statementKey(tenantId)], onDone: onClose },
  );
  return (
    <ReasonDialog
      title="Give the statement back"
      action="Give back"
      label="Why"
      long
      schema={ReturnStatement}
      sending={back}
      onSend={(body) => back.mutate({ params: { tenantId }, body, ifMatch: statement.version })}
      onClose={onClose}
      onReload={onReload}
    >
      <p>It is not approved, and can be put forward again. The version in force stays in force.</p>
    </ReasonDialog>
  );
}
