import { AddRisk } from "@tandem/contract/risk/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { DescriptionFields } from "./description-fields.tsx";
import { blank } from "./draft.ts";
import { changedWith } from "./queries.ts";
import { ThingFields, type Things } from "./thing-fields.tsx";

const joinedToNothing: Things = { assets: [], services: [] };

type Props = { readonly client: Profile; readonly onClose: () => void };

/** Adds a risk, and leads to it: the next thing is to rate it. */
export function AddRiskDialog({ client, onClose }: Props) {
  const { tenantId } = client;
  const { data: person } = useSuspenseQuery(me());
  const navigate = useNavigate();
  const add = useCommand("POST /api/v1/tenants/{tenantId}/risk/risks", {
    invalidates: changedWith(tenantId),
    onDone: ({ id: riskId }) =>
      navigate({ to: "/clients/$tenantId/risks/$riskId", params: { tenantId, riskId } }),
  });
  const form = useForm({
    schema: AddRisk,
    initial: { ...blank(person.userId), ...joinedToNothing },
    refusal: add.error,
    onSubmit: (body) => add.mutate({ params: { tenantId }, body }),
  });
  return (
    <FormDialog
      title="Add a risk"
      action="Add risk"
      width={640}
      form={form}
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
    >
      <DescriptionFields
        client={client}
        draft={form.values}
        errorOf={form.errorOf}
        onChange={form.merge}
      />
      <ThingFields
        tenantId={tenantId}
        assets={form.values.assets}
        services={form.values.services}
        errorOf={form.errorOf}
        onChange={form.merge}
      />
    </FormDialog>
  );
}
