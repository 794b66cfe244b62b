import { Button, TextInput } from "@mantine/core";
import { OnboardClient } from "@tandem/contract/firm/schema";
import { useNavigate } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import type { StandardId } from "../../ui/standards.ts";
import { me } from "../me/queries.ts";
import { portfolio } from "../portfolio/queries.ts";
import classes from "./onboarding-page.module.css";
import { Stages } from "./stages.tsx";
import { StandardsChoice } from "./standards-choice.tsx";

const initial: { name: string; standards: StandardId[] } = {
  name: "",
  standards: ["iso27001", "iso20000"],
};

/** Name and standards of the new client. */
export function ChooseStep({ firmId }: { firmId: string }) {
  const navigate = useNavigate();
  const onboard = useCommand("POST /api/v1/firms/{firmId}/clients", {
    invalidates: () => [portfolio(firmId).queryKey, me().queryKey],
    onDone: ({ tenantId }) =>
      navigate({
        to: "/firms/$firmId/onboard",
        params: { firmId },
        search: { client: tenantId },
        replace: true,
      }),
  });
  const form = useForm({
    schema: OnboardClient,
    initial,
    refusal: onboard.error,
    onSubmit: (body) => onboard.mutate({ params: { firmId }, body }),
  });
  const { name, standards } = form.values;
  return (
    <>
      <Stages current={0} />
      <form {...form.bind} className={classes["body"]}>
        <TextInput
          label="Name of the client"
          description="As it will stand on the certificate, or as you call it. It can be changed."
          w="100%"
          autoComplete="off"
          value={name}
          onChange={({ currentTarget }) => form.set("name", currentTarget.value)}
          error={form.errorOf("/name")}
        />
        <StandardsChoice
          chosen={standards}
          onChange={(chosen) => form.set("standards", chosen)}
          error={form.errorOf("/standards")}
        />
        <ProblemAlert error={onboard.error} shownElsewhere={form.shown} />
        <Button type="submit" loading={onboard.isPending}>
          Make the workspace
        </Button>
      </form>
    </>
  );
}
