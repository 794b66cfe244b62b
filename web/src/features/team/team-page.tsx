import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { Section } from "../../ui/section.tsx";
import { firm } from "../portfolio/queries.ts";
import { FirmInvitations } from "./firm-invitations.tsx";
import { FirmMembers } from "./firm-members.tsx";
import { InviteToFirmDialog } from "./invite-to-firm-dialog.tsx";

const route = getRouteApi("/signed-in-only/firms/$firmId/team");

/** Who works in the firm. */
export function TeamPage() {
  const { firmId } = route.useParams();
  const { data } = useSuspenseQuery(firm(firmId));
  const [inviting, setInviting] = useState(false);
  const manages = data.permissions.includes("firm.members.manage");
  return (
    <>
      <PageHead
        title="Team"
        actions={manages && <Button onClick={() => setInviting(true)}>Invite a colleague</Button>}
      >
        <p>
          People of {data.name}. An owner sees every client; a consultant works in the clients they
          are assigned to.
        </p>
      </PageHead>
      <Region label="Team">
        <FirmMembers firm={data} />
      </Region>
      {manages && (
        <Section title="Invitations">
          <Region label="Invitations">
            <FirmInvitations firmId={firmId} />
          </Region>
        </Section>
      )}
      {inviting && <InviteToFirmDialog firm={data} onClose={() => setInviting(false)} />}
    </>
  );
}
