import { useSuspenseQuery } from "@tanstack/react-query";

import { useCommand } from "../../lib/use-command.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { ProposalList } from "./proposal-list.tsx";
import { proposalsToClients } from "./queries.ts";

/** Which companies the firm asked to keep, and what they said; nothing where it asked none. */
export function Requests({ firmId }: { firmId: string }) {
  const { data } = useSuspenseQuery(proposalsToClients(firmId));
  const withdraw = useCommand("POST /api/v1/firms/{firmId}/proposals/{proposalId}/withdraw", {
    invalidates: () => [proposalsToClients(firmId).queryKey],
  });
  if (data.items.length === 0) return null;
  return (
    <Section title="Companies you asked to take over">
      <ProblemAlert error={withdraw.error} />
      <ProposalList
        proposals={data.items}
        pending={withdraw.isPending}
        onWithdraw={({ id: proposalId, version }) =>
          withdraw.mutate({ params: { firmId, proposalId }, ifMatch: version })
        }
      />
    </Section>
  );
}
