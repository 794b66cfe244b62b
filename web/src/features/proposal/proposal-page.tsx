import { Button, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useLocation } from "@tanstack/react-router";

import { useTitle } from "../../lib/use-title.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Region } from "../../ui/region.tsx";
import { FrontPage } from "../sign-in/front-page.tsx";
import { ProposalOffer } from "./proposal-offer.tsx";

const route = getRouteApi("/proposal");

/** Where a link out of a proposal's mail leads. */
export function ProposalPage() {
  useTitle("Proposal");
  const { session } = route.useRouteContext();
  const secret = useLocation({ select: ({ hash }) => hash });
  const signIn = useMutation({
    mutationFn: () => session.signIn({ returnTo: `/proposal#${secret}` }),
  });
  if (secret === "") {
    return (
      <FrontPage>
        <Title order={1}>This link is not complete</Title>
        <p>The end of the address is missing. Open it from the mail itself.</p>
        <ButtonLink to="/">Go to the start page</ButtonLink>
      </FrontPage>
    );
  }
  if (!session.isSignedIn()) {
    return (
      <FrontPage>
        <Title order={1}>Somebody proposes to work with you</Title>
        <p>Sign in with the e-mail address the mail was sent to. It then shows what is proposed.</p>
        {signIn.isError && (
          <Notice tone="bad" announce="now" title="Signing in could not start">
            <p>The identity provider does not answer. Try again in a moment.</p>
          </Notice>
        )}
        <Button size="md" loading={signIn.isPending} onClick={() => signIn.mutate()}>
          Sign in
        </Button>
      </FrontPage>
    );
  }
  return (
    <FrontPage>
      <Region label="Proposal" key={secret}>
        <ProposalOffer secret={secret} session={session} />
      </Region>
    </FrontPage>
  );
}
