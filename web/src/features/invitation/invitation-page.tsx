import { getRouteApi, useLocation } from "@tanstack/react-router";

import { useTitle } from "../../lib/use-title.ts";
import { MailedLink } from "../sign-in/mailed-link.tsx";
import { InvitationOffer } from "./invitation-offer.tsx";

const route = getRouteApi("/invitation");

/** Where a link out of an invitation mail leads. */
export function InvitationPage() {
  useTitle("Invitation");
  const { session } = route.useRouteContext();
  const secret = useLocation({ select: ({ hash }) => hash });
  return (
    <MailedLink
      session={session}
      path="/invitation"
      secret={secret}
      label="Invitation"
      invitation={{
        title: "You are invited to Tandem",
        text: "Sign in with the e-mail address the invitation was sent to. It then shows what it offers.",
      }}
      incomplete="The end of the address is missing. Open the invitation from the mail itself, or copy the whole link."
    >
      <InvitationOffer secret={secret} session={session} />
    </MailedLink>
  );
}
