import { Button, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";

import type { Session } from "../../lib/session.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Region } from "../../ui/region.tsx";
import { FrontPage } from "./front-page.tsx";

type Props = {
  readonly session: Session;
  /** Where the link leads, without its secret. */
  readonly path: `/${string}`;
  readonly secret: string;
  /** What is loaded, for a screen reader. */
  readonly label: string;
  /** What a person is told before they sign in, and what to do with a link that lost its end. */
  readonly invitation: { readonly title: string; readonly text: string };
  readonly incomplete: string;
  /** What the link offers, once the person has signed in. */
  readonly children: ReactNode;
};

/** Where a link out of a mail leads: it needs its secret, then a person, then shows what it offers. */
export function MailedLink(props: Props) {
  const { session, path, secret, label, invitation, incomplete, children } = props;
  const signIn = useMutation({
    mutationFn: () => session.signIn({ returnTo: `${path}#${secret}` }),
  });
  if (secret === "") {
    return (
      <FrontPage>
        <Title order={1}>This link is not complete</Title>
        <p>{incomplete}</p>
        <ButtonLink to="/">Go to the start page</ButtonLink>
      </FrontPage>
    );
  }
  if (!session.isSignedIn()) {
    return (
      <FrontPage>
        <Title order={1}>{invitation.title}</Title>
        <p>{invitation.text}</p>
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
      <Region label={label} key={secret}>
        {children}
      </Region>
    </FrontPage>
  );
}
