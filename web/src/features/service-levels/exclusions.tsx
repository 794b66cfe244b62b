import { Button, Group } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import { formatMoment } from "../../lib/format.ts";
import { useCommand } from "../../lib/use-command.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { useNames } from "../members/use-names.ts";
import { AskExclusionDialog } from "./ask-exclusion-dialog.tsx";
import classes from "./levels.module.css";
import { changedLevels, type TicketClocks, type TicketView } from "./queries.ts";

type Props = {
  readonly client: Profile;
  readonly ticket: TicketView;
  readonly clocks: TicketClocks;
  readonly onReload: () => void;
};

const answers = { agreed: "Agreed", refused: "Refused" } as const;

/** Wishes to leave clocks out of the figures, and what a second person said to each. */
export function Exclusions({ client, ticket, clocks, onReload }: Props) {
  const { tenantId } = client;
  const { data: person } = useSuspenseQuery(me());
  const nameOf = useNames(tenantId);
  const [asking, setAsking] = useState(false);
  const answer = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/tickets/{ticketId}/exclusions/{number}",
    { invalidates: changedLevels(tenantId) },
  );
  const mayWrite = may(client, "ticket.write");
  const say = (number: number, outcome: "agreed" | "refused") =>
    answer.mutate({
      params: { tenantId, ticketId: ticket.id, number: String(number) },
      body: { outcome },
      ifMatch: ticket.version,
    });
  const targetOf = (target: string | null) =>
    target === null
      ? "All clocks"
      : (clocks.instances.find((each) => each.pledge === target)?.name ?? "One target");
  return (
    <>
      {ticket.proposals.length === 0 && (
        <p className="quiet">Nothing of this ticket is left out of the figures.</p>
      )}
      <ul className={classes["clocks"]}>
        {ticket.proposals.map((wish) => (
          <li key={wish.number} className={classes["clock"]}>
            <div>
              <strong>{targetOf(wish.target)}:</strong> {wish.reason}
            </div>
            <div className="quiet">
              Asked by {nameOf(wish.by)}, {formatMoment(wish.at)}.{" "}
              {wish.answer === null
                ? "Waits for a second person."
                : `${answers[wish.answer.outcome]} by ${nameOf(wish.answer.by)}, ${formatMoment(wish.answer.at)}.`}
            </div>
            {wish.answer === null && mayWrite && wish.by !== person.userId && (
              <Group gap="xs">
                <Button
                  size="compact-md"
                  loading={answer.isPending}
                  onClick={() => say(wish.number, "agreed")}
                >
                  Agree
                </Button>
                <Button
                  size="compact-md"
                  variant="default"
                  onClick={() => say(wish.number, "refused")}
                >
                  Refuse
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
      <ProblemAlert error={answer.error} onReload={onReload} />
      {mayWrite && clocks.instances.length > 0 && (
        <p>
          <Button variant="default" onClick={() => setAsking(true)}>
            Leave out of the figures
          </Button>
        </p>
      )}
      {asking && (
        <AskExclusionDialog
          tenantId={tenantId}
          ticketId={ticket.id}
          clocks={clocks}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
