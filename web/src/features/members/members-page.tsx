import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { Section } from "../../ui/section.tsx";
import { may } from "../client/permission.ts";
import { profile } from "../client/queries.ts";
import { AssignConsultantDialog } from "./assign-consultant-dialog.tsx";
import { ClientInvitations } from "./client-invitations.tsx";
import { ClientMembers } from "./client-members.tsx";
import { InviteToClientDialog } from "./invite-to-client-dialog.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/members");

/** Who may act in the client, as what, and who is on the way in. */
export function MembersPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const [dialog, setDialog] = useState<"invite" | "assign" | null>(null);
  const { firmId } = client;
  const manages = may(client, "members.manage");
  const close = () => setDialog(null);
  return (
    <>
      <PageHead
        title="Members"
        actions={
          manages && (
            <>
              {firmId !== null && client.role === "firmOwner" && (
                <Button variant="default" onClick={() => setDialog("assign")}>
                  Assign a consultant
                </Button>
              )}
              <Button onClick={() => setDialog("invite")}>Invite a person</Button>
            </>
          )
        }
      >
        <p>
          People who may act in {client.name}. Both standards ask for roles that are assigned and
          known (5.3).
        </p>
      </PageHead>
      <Region label="Members">
        <ClientMembers client={client} />
      </Region>
      {manages && (
        <Section title="Invitations">
          <Region label="Invitations">
            <ClientInvitations tenantId={tenantId} />
          </Region>
        </Section>
      )}
      {dialog === "invite" && <InviteToClientDialog client={client} onClose={close} />}
      {dialog === "assign" && firmId !== null && (
        <AssignConsultantDialog client={client} firmId={firmId} onClose={close} />
      )}
    </>
  );
}
