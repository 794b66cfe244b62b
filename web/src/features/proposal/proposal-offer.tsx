import { Button, Group, NativeSelect, Title } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { formatMoment } from "../../lib/format.ts";
import { ApiProblem } from "../../lib/problem.ts";
import type { Session } from "../../lib/session.ts";
import { useCommand } from "../../lib/use-command.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { OtherPerson } from "../invitation/other-person.tsx";
import { me } from "../me/queries.ts";
import { Consequences } from "./consequences.tsx";
import { proposal as proposalQuery, type Proposal } from "./queries.ts";

function Refused({ problem }: { problem: ApiProblem }) {
  return (
    <>
      <Title order={1}>This is not possible any more</Title>
      <p>
        {problem.status === 404
          ? "There is no such proposal. Open the link from the mail itself."
          : problem.message}
      </p>
      <ButtonLink to="/">Go to the start page</ButtonLink>
    </>
  );
}

const choicesIn = ({ by, firms, clients }: Proposal) =>
  by === "client"
    ? firms.map(({ firmId, name }) => ({ value: firmId, label: name }))
    : clients.map(({ tenantId, name }) => ({ value: tenantId, label: name }));

function NothingToChoose({ by }: { by: Proposal["by"] }) {
  return (
    <>
      <p>
        {by === "client"
          ? "You own no firm on Tandem yet. Found one on the start page, then open this link again."
          : "You administer no company without a consultancy. Sign one up on the start page, then open this link again."}
      </p>
      <div>
        <ButtonLink to="/start">Go to the start page</ButtonLink>
      </div>
    </>
  );
}

function Answering({ secret, proposal }: { secret: string; proposal: Proposal }) {
  const { by, organisation } = proposal;
  const navigate = useNavigate();
  const choices = choicesIn(proposal);
  const [chosen, setChosen] = useState(choices[0]?.value ?? "");
  const options = {
    invalidates: () => [me().queryKey],
    onDone: ({ tenantId }: { tenantId: string }) =>
      navigate({ to: "/clients/$tenantId", params: { tenantId }, replace: true }),
  };
  const asFirm = useCommand("POST /api/v1/firms/{firmId}/proposals/accept", options);
  const asClient = useCommand("POST /api/v1/tenants/{tenantId}/keeping/accept", options);
  const decline = useCommand("POST /api/v1/proposals/decline", {
    onDone: () => navigate({ to: "/", replace: true }),
  });
  const body = { secret };
  const refusal = asFirm.error ?? asClient.error ?? decline.error;
  const label = choices.find(({ value }) => value === chosen)?.label ?? "";
  if (refusal instanceof ApiProblem && refusal.status < 500) return <Refused problem={refusal} />;
  if (choices.length === 0) return <NothingToChoose by={by} />;
  const accept = () =>
    by === "client"
      ? asFirm.mutate({ params: { firmId: chosen }, body })
      : asClient.mutate({ params: { tenantId: chosen }, body });
  return (
    <>
      <NativeSelect
        label={by === "client" ? "Your firm" : "Your company"}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={choices}
      />
      <Consequences
        firm={by === "client" ? label : organisation}
        company={by === "client" ? organisation : label}
      />
      <ProblemAlert error={refusal} />
      <Group gap="sm">
        <Button size="md" loading={asFirm.isPending || asClient.isPending} onClick={accept}>
          {by === "client" ? `Keep ${organisation}` : `Let ${organisation} in`}
        </Button>
        <Button
          size="md"
          variant="default"
          loading={decline.isPending}
          onClick={() => decline.mutate({ body })}
        >
          Decline
        </Button>
        <ButtonLink to="/" size="md" variant="subtle">
          Not now
        </ButtonLink>
      </Group>
    </>
  );
}

type Props = { readonly secret: string; readonly session: Session };

/** Who proposes what, what follows from it, and the answer. */
export function ProposalOffer({ secret, session }: Props) {
  const { data: person } = useSuspenseQuery(me());
  const { data: proposal, error, refetch } = useQuery(proposalQuery(secret));
  if (error instanceof ApiProblem && error.status >= 400 && error.status < 500) {
    return <Refused problem={error} />;
  }
  if (proposal === undefined) {
    if (error === null) return <Waiting label="Proposal" />;
    return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  }
  const { by, organisation, email, expiresAt } = proposal;
  if (email.toLowerCase() !== person.email.toLowerCase()) {
    const again = (loginHint: string | undefined) =>
      session.signIn({ returnTo: `/proposal#${secret}`, loginHint, anew: true });
    return <OtherPerson signedInAs={person.email} invited={email} onSignIn={again} />;
  }
  return (
    <>
      <Title order={1}>
        {by === "client"
          ? `${organisation} asks your firm to keep it`
          : `${organisation} offers to keep your company`}
      </Title>
      <Answering secret={secret} proposal={proposal} />
      <p className="quiet">The link works until {formatMoment(expiresAt)}.</p>
    </>
  );
}
