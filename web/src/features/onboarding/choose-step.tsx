import { Button, Checkbox, TextInput } from "@mantine/core";
import { OnboardClient } from "@tandem/contract/firm/schema";
import { useNavigate } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { standardColour, standardFullName, type StandardId } from "../../ui/standards.ts";
import { me } from "../me/queries.ts";
import { portfolio } from "../portfolio/queries.ts";
import classes from "./onboarding-page.module.css";
import { Stages } from "./stages.tsx";

const offered = [
  {
    standard: "iso27001",
    about: "Information security, seen from risk: 30 clauses and 93 controls.",
  },
  {
    standard: "iso20000",
    about: "Service management, seen from services: 63 clauses.",
  },
] as const;

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
  const toggle = (standard: StandardId, chosen: boolean) =>
    form.set("standards", [
      ...standards.filter((one) => one !== standard),
      ...(chosen ? [standard] : []),
    ]);
  const complaint = form.errorOf("/standards");
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
        <Checkbox.Group
          label="Standards sought"
          w="100%"
          value={standards}
          error={complaint}
          onChange={(chosen) => {
            for (const { standard } of offered) {
              const wanted = chosen.includes(standard);
              if (wanted !== standards.includes(standard)) toggle(standard, wanted);
            }
          }}
        >
          <div className={classes["choices"]}>
            {offered.map(({ standard, about }) => (
              <div key={standard} className={classes["choice"]} style={standardColour(standard)}>
                <Checkbox
                  value={standard}
                  label={standardFullName(standard)}
                  description={about}
                  {...(complaint === null ? {} : { "aria-invalid": true })}
                />
              </div>
            ))}
          </div>
        </Checkbox.Group>
        <ProblemAlert error={onboard.error} shownElsewhere={form.shown} />
        <Button type="submit" loading={onboard.isPending}>
          Make the workspace
        </Button>
      </form>
    </>
  );
}
