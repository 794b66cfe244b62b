import { Button, Group, Title } from "@mantine/core";

import { ButtonLink } from "../../ui/button-link.tsx";

type Props = {
  readonly signedInAs: string;
  readonly invited: string | undefined;
  readonly onSignIn: (email: string | undefined) => Promise<void>;
};

/** The invitation is for somebody else's address: whose, and how to go on. */
export function OtherPerson({ signedInAs, invited, onSignIn }: Props) {
  return (
    <>
      <Title order={1}>This invitation is for another address</Title>
      <p>
        {invited === undefined ? (
          "It was sent to another address"
        ) : (
          <>
            It was sent to <strong>{invited}</strong>
          </>
        )}
        , and you are signed in as <strong>{signedInAs}</strong>. Sign in with the address it was
        sent to, or ask for an invitation to {signedInAs}.
      </p>
      <Group gap="sm">
        <Button size="md" onClick={() => void onSignIn(invited)}>
          Sign in as someone else
        </Button>
        <ButtonLink to="/" size="md" variant="subtle">
          Stay signed in
        </ButtonLink>
      </Group>
    </>
  );
}
