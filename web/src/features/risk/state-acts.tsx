import { Button, Textarea } from "@mantine/core";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useQuery } from "@tanstack/react-query";
import { may } from "../client/permission.ts";
import { me } from "../me/queries.ts";
import { changedWith } from "./queries.ts";
import classes from "./risk.module.css";
import type { Shared } from "./shared.ts";

const asks = {
  close: {
    title: "Close this risk?",
    action: "Close risk",
    text: "It is no longer there: the thing at risk is gone, or it cannot happen any more. It stays in the register and can be opened again.",
  },
  askToVoid: {
    title: "Void this risk?",
    action: "Ask to void",
    text: "It was entered by mistake. It counts until a second person agrees, and stays readable after.",
  },
} as const;

/** Closing a risk, opening it again, and voiding one with a second person's consent. */
export function StateActs({ client, risk, writes, onReload }: Shared) {
  const { tenantId } = client;
  const { data: person } = useQuery(me());
  const [asking, setAsking] = useState<keyof typeof asks | null>(null);
  const [reason, setReason] = useState("");
  const set = useCommand("PUT /api/v1/tenants/{tenantId}/risk/risks/{riskId}/state", {
    invalidates: changedWith(tenantId),
    onDone: () => setAsking(null),
  });
  const send = (body: Parameters<typeof set.mutate>[0]["body"]) =>
    set.mutate({ params: { tenantId, riskId: risk.id }, body, ifMatch: risk.version });
  const { state } = risk;
  const consents =
    state.state === "voidAsked" && state.by !== person?.userId && may(client, "risk.write");
  return (
    <>
      {consents && (
        <Button loading={set.isPending} onClick={() => send({ act: "consentToVoid" })}>
          Agree to void
        </Button>
      )}
      {state.state === "voidAsked" && writes && (
        <Button variant="default" onClick={() => send({ act: "refuseToVoid" })}>
          Keep it
        </Button>
      )}
      {state.state === "closed" && writes && (
        <Button variant="default" onClick={() => send({ act: "reopen" })}>
          Open again
        </Button>
      )}
      {state.state === "open" && writes && (
        <>
          <Button variant="default" onClick={() => setAsking("close")}>
            Close
          </Button>
          <Button variant="default" onClick={() => setAsking("askToVoid")}>
            Void
          </Button>
        </>
      )}
      {asking === null && <ProblemAlert error={set.error} onReload={onReload} />}
      {asking !== null && (
        <ConfirmDialog
          title={asks[asking].title}
          action={asks[asking].action}
          pending={set.isPending}
          error={set.error}
          onClose={() => setAsking(null)}
          onReload={onReload}
          onConfirm={() => send({ act: asking, reason })}
        >
          <p className={classes["back"]}>{asks[asking].text}</p>
          <Textarea
            label="Why"
            maxLength={500}
            autosize
            minRows={2}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
