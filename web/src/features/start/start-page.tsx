import { Button, Stack, TextInput, Title } from "@mantine/core";
import { FoundFirm } from "@tandem/contract/firm/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { useTitle } from "../../lib/use-title.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { me } from "../me/queries.ts";
import classes from "./start-page.module.css";

/** The first step of somebody who belongs nowhere yet. */
export function StartPage() {
  useTitle("Start");
  const { data: person } = useSuspenseQuery(me());
  const navigate = useNavigate();
  const found = useCommand("POST /api/v1/firms", {
    invalidates: () => [me().queryKey],
    onDone: ({ id }) => navigate({ to: "/firms/$firmId", params: { firmId: id } }),
  });
  const form = useForm({
    schema: FoundFirm,
    initial: { name: "" },
    refusal: found.error,
    onSubmit: (body) => found.mutate({ body }),
  });
  return (
    <div className={classes["page"]}>
      <Title order={1}>Welcome, {person.name}</Title>
      <p>
        You are signed in as <strong>{person.email}</strong>, and nobody has given you access to a
        firm or a client yet.
      </p>
      <div className={classes["ways"]}>
        <section className={classes["way"]}>
          <Title order={2}>I assess my own company</Title>
          <p>
            A workspace of your own: answer the requirements, gather evidence, see how ready you
            are. No consultancy is needed; you can invite one later, and nothing is lost.
          </p>
          <div>
            <ButtonLink to="/sign-up">Assess my own company</ButtonLink>
          </div>
        </section>
        <section className={classes["way"]}>
          <Title order={2}>I am a consultancy</Title>
          <p>
            Found a firm to take on clients, bring in colleagues and see every client in one
            portfolio. You become its owner.
          </p>
          <form {...form.bind}>
            <Stack gap="md" align="flex-start">
              <TextInput
                label="Name of the firm"
                w="100%"
                autoComplete="organization"
                value={form.values.name}
                onChange={({ currentTarget }) => form.set("name", currentTarget.value)}
                error={form.errorOf("/name")}
              />
              <ProblemAlert error={found.error} shownElsewhere={form.shown} />
              <Button type="submit" loading={found.isPending}>
                Found the firm
              </Button>
            </Stack>
          </form>
        </section>
        <section className={classes["way"]}>
          <Title order={2}>Were you invited?</Title>
          <p>
            Open the link in your invitation mail while you are signed in with the address it was
            sent to. If you have none, ask the person who runs the project to invite {person.email}.
          </p>
        </section>
      </div>
    </div>
  );
}
