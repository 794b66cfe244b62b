import { Button, Checkbox, Group, TextInput, Title } from "@mantine/core";
import { InviteToClient } from "@tandem/contract/invitation/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { clientInvitations } from "../members/queries.ts";
import { roleMay } from "../members/role-words.ts";
import type { ClientSetup } from "../portfolio/queries.ts";
import classes from "./onboarding-page.module.css";

const initial = { email: "", role: "clientAdmin" as const, period: null, topManagement: false };

type Props = {
  readonly setup: ClientSetup;
  readonly onInvited: (email: string) => void;
};

/** Invites the person who runs the client's side. */
export function AdministratorStep({ setup, onInvited }: Props) {
  const { tenantId } = setup;
  const invite = useCommand("POST /api/v1/tenants/{tenantId}/invitations", {
    invalidates: () => [clientInvitations(tenantId).queryKey],
    onDone: ({ email }) => onInvited(email),
  });
  const form = useForm({
    schema: InviteToClient,
    initial,
    refusal: invite.error,
    onSubmit: (body) => invite.mutate({ params: { tenantId }, body }),
  });
  const { email, topManagement } = form.values;
  return (
    <form {...form.bind} className={classes["body"]}>
      <Title order={2}>Who runs it at {setup.name}?</Title>
      <p>The workspace is ready. Invite its first administrator. {roleMay("clientAdmin")}</p>
      <TextInput
        label="E-mail address"
        description="The link works once, for this address, for seven days."
        type="email"
        w="100%"
        autoComplete="off"
        value={email}
        onChange={({ currentTarget }) => form.set("email", currentTarget.value)}
        error={form.errorOf("/email")}
      />
      <Checkbox
        label="Signs as top management"
        description="Approves scope and policy and holds the management review."
        checked={topManagement}
        onChange={({ currentTarget }) => form.set("topManagement", currentTarget.checked)}
      />
      <ProblemAlert error={invite.error} shownElsewhere={form.shown} />
      <Group gap="sm">
        <Button type="submit" loading={invite.isPending}>
          Send invitation
        </Button>
        <ButtonLink to="/clients/$tenantId" params={{ tenantId }} variant="subtle">
          Do it later
        </ButtonLink>
      </Group>
    </form>
  );
}
