import { Button, Group, Title } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { formatDate, formatMoment } from "../../lib/format.ts";
import { ApiProblem } from "../../lib/problem.ts";
import type { Session } from "../../lib/session.ts";
import { useCommand } from "../../lib/use-command.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { me } from "../me/queries.ts";
import { roleMay, roleName } from "../members/role-words.ts";
import { OtherPerson } from "./other-person.tsx";
import { offer as offerQuery, type Offer } from "./queries.ts";
import { Refused } from "./refused.tsx";

function Terms({ offer: { offer, expiresAt } }: { offer: Offer }) {
  return (
    <>
      <p>
        As <strong>{roleName(offer.role)}</strong>: {roleMay(offer.role)}
      </p>
      {offer.to === "client" && offer.period !== null && (
        <p>
          From {formatDate(offer.period.from)} until {formatDate(offer.period.until)}, both days
          included.
        </p>
      )}
      {offer.to === "client" && offer.topManagement && (
        <p>You also sign as top management: scope, policy and management review.</p>
      )}
      <p className="quiet">The invitation works until {formatMoment(expiresAt)}.</p>
    </>
  );
}

type Props = { readonly secret: string; readonly session: Session };

/** What is offered, to whom, and the one button that takes it. */
export function InvitationOffer({ secret, session }: Props) {
  const { data: person } = useSuspenseQuery(me());
  const { data: offer, error, refetch } = useQuery(offerQuery(secret));
  const navigate = useNavigate();
  const accept = useCommand("POST /api/v1/invitations/accept", {
    invalidates: () => [me().queryKey],
    onDone: (accepted) =>
      accepted.to === "firm"
        ? navigate({ to: "/firms/$firmId", params: { firmId: accepted.firmId }, replace: true })
        : navigate({
            to: "/clients/$tenantId",
            params: { tenantId: accepted.tenantId },
            replace: true,
          }),
  });
  const refusal = accept.error ?? error;
  const again = (email: string | undefined) =>
    session.signIn({ returnTo: `/invitation#${secret}`, loginHint: email, anew: true });
  if (refusal instanceof ApiProblem && refusal.status >= 400 && refusal.status < 500) {
    if (refusal.code === "invitation.other_person") {
      return <OtherPerson signedInAs={person.email} invited={offer?.email} onSignIn={again} />;
    }
    return <Refused problem={refusal} />;
  }
  if (offer === undefined) {
    if (error === null) return <Waiting label="Invitation" />;
    return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  }
  if (offer.email.toLowerCase() !== person.email.toLowerCase()) {
    return <OtherPerson signedInAs={person.email} invited={offer.email} onSignIn={again} />;
  }
  return (
    <>
      <Title order={1}>{offer.organisation} invites you</Title>
      <Terms offer={offer} />
      <ProblemAlert error={accept.error} />
      <Group gap="sm">
        <Button
          size="md"
          loading={accept.isPending}
          onClick={() => accept.mutate({ body: { secret } })}
        >
          Accept invitation
        </Button>
        <ButtonLink to="/" size="md" variant="subtle">
          Not now
        </ButtonLink>
      </Group>
    </>
  );
}
