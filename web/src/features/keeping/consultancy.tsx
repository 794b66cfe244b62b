import { Button, Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { InviteFirmDialog } from "./invite-firm-dialog.tsx";
import { ProposalList } from "./proposal-list.tsx";
import { keeping, proposalsToFirms } from "./queries.ts";

function Kept({ client, firm }: { client: Profile; firm: string }) {
  const { tenantId, name } = client;
  const [asking, setAsking] = useState(false);
  const { data, refetch } = useSuspenseQuery(keeping(tenantId));
  const end = useCommand("POST /api/v1/tenants/{tenantId}/keeping/end", {
    invalidates: () => [["client", tenantId], me().queryKey],
    onDone: () => setAsking(false),
  });
  return (
    <Stack gap="md" align="flex-start">
      <p>
        <strong>{firm}</strong> keeps {name}: its owners and assigned consultants work here and
        verify.
      </p>
      {may(client, "keeping.manage") && (
        <Button variant="default" onClick={() => setAsking(true)}>
          End this
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          title={`End the work with ${firm}`}
          action={`End it with ${firm}`}
          danger
          pending={end.isPending}
          error={end.error}
          onClose={() => setAsking(false)}
          onReload={() => {
            end.reset();
            void refetch();
          }}
          onConfirm={() => end.mutate({ params: { tenantId }, ifMatch: data.version })}
        >
          <Stack gap="sm">
            <p>
              Nobody of {firm} can open {name} any more, from the next click on. Everything that is
              here stays: answers, evidence, documents, and what the firm verified.
            </p>
            <p>
              What was assigned to its people opens to everyone. From then on administrators verify
              each other&apos;s answers. To work with a firm again, invite one.
            </p>
          </Stack>
        </ConfirmDialog>
      )}
    </Stack>
  );
}

function Alone({ client }: { client: Profile }) {
  const { tenantId, name } = client;
  const [inviting, setInviting] = useState(false);
  const { data } = useSuspenseQuery(proposalsToFirms(tenantId));
  const withdraw = useCommand(
    "POST /api/v1/tenants/{tenantId}/keeping/proposals/{proposalId}/withdraw",
    { invalidates: () => [proposalsToFirms(tenantId).queryKey] },
  );
  return (
    <Stack gap="md">
      <p>
        No consultancy works in {name}. Its administrators verify each other&apos;s answers, and
        outside reviewers you invite. A consultancy can be invited at any time; nothing is lost.
      </p>
      <div>
        <Button variant="default" onClick={() => setInviting(true)}>
          Invite a consultancy
        </Button>
      </div>
      <ProblemAlert error={withdraw.error} />
      {data.items.length > 0 && (
        <ProposalList
          proposals={data.items}
          pending={withdraw.isPending}
          onWithdraw={({ id: proposalId, version }) =>
            withdraw.mutate({ params: { tenantId, proposalId }, ifMatch: version })
          }
        />
      )}
      {inviting && <InviteFirmDialog client={client} onClose={() => setInviting(false)} />}
    </Stack>
  );
}

/** Which firm keeps the client, if any, and what its administrators may do about it. */
export function Consultancy({ client }: { client: Profile }) {
  if (client.firmName !== null) return <Kept client={client} firm={client.firmName} />;
  if (may(client, "keeping.manage")) return <Alone client={client} />;
  return <p>No consultancy works in {client.name}.</p>;
}
