import { Button, TextInput } from "@mantine/core";
import { SignUp } from "@tandem/contract/sign-up/schema";
import { useNavigate } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import type { StandardId } from "../../ui/standards.ts";
import { me } from "../me/queries.ts";
import classes from "../onboarding/onboarding-page.module.css";
import { StandardsChoice } from "../onboarding/standards-choice.tsx";

const initial: { name: string; standards: StandardId[] } = {
  name: "",
  standards: ["iso27001", "iso20000"],
};

/** Name and standards of one's own company. */
export function SignUpForm() {
  const navigate = useNavigate();
  const signUp = useCommand("POST /api/v1/tenants", {
    invalidates: () => [me().queryKey],
    onDone: ({ tenantId }) =>
      navigate({ to: "/sign-up", search: { company: tenantId }, replace: true }),
  });
  const form = useForm({
    schema: SignUp,
    initial,
    refusal: signUp.error,
    onSubmit: (body) => signUp.mutate({ body }),
  });
  const { name, standards } = form.values;
  return (
    <form {...form.bind} className={classes["body"]}>
      <TextInput
        label="Name of your company"
        description="As it will stand on the certificate, or as you call it. It can be changed."
        w="100%"
        autoComplete="organization"
        value={name}
        onChange={({ currentTarget }) => form.set("name", currentTarget.value)}
        error={form.errorOf("/name")}
      />
      <StandardsChoice
        chosen={standards}
        onChange={(chosen) => form.set("standards", chosen)}
        error={form.errorOf("/standards")}
      />
      <ProblemAlert error={signUp.error} shownElsewhere={form.shown} />
      <Button type="submit" loading={signUp.isPending}>
        Make the workspace
      </Button>
    </form>
  );
}
