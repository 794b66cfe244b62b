import { getRouteApi, useLocation } from "@tanstack/react-router";

import { useTitle } from "../../lib/use-title.ts";
import { MailedLink } from "../sign-in/mailed-link.tsx";
import { ProposalOffer } from "./proposal-offer.tsx";

const route = getRouteApi("/proposal");

/** Where a link out of a proposal's mail leads. */
export function ProposalPage() {
  useTitle("Proposal");
  const { session } = route.useRouteContext();
  const secret = useLocation({ select: ({ hash }) => hash });
  return (
    <MailedLink
      session={session}
      path="/proposal"
      secret={secret}
      label="Proposal"
      invitation={{
        title: "Somebody proposes to work with you",
        text: "Sign in with the e-mail address the mail was sent to. It then shows what is proposed.",
      }}
      incomplete="The end of the address is missing. Open it from the mail itself."
    >
      <ProposalOffer secret={secret} session={session} />
    </MailedLink>
  );
}
