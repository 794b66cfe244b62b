import { Stack } from "@mantine/core";
import { LinkRisk } from "@tandem/contract/risk/schema";
import { useQuery } from "@tanstack/react-query";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { LinkField } from "../assets/link-field.tsx";
import { RequirementPicker } from "../evidence/requirement-picker.tsx";
import { IncidentsField } from "./incidents-field.tsx";
import { changedWith, newestEvidence, type Risk } from "./queries.ts";
import type { Asked } from "./shared.ts";
import { ThingFields, type Things } from "./thing-fields.tsx";

type Draft = Pick<Risk["links"], "requirements" | "incidents"> &
  Things & { readonly evidence: readonly string[] };

/** Says what a risk is joined to. */
export function LinksDialog({ client, risk, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const { data: proofs } = useQuery(newestEvidence(tenantId));
  const link = useCommand("PUT /api/v1/tenants/{tenantId}/risk/risks/{riskId}/links", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const initial: Draft = risk.links;
  const form = useForm({
    schema: LinkRisk,
    initial,
    refusal: link.error,
    onSubmit: (body) =>
      link.mutate({ params: { tenantId, riskId: risk.id }, body, ifMatch: risk.version }),
  });
  const { values, set, merge, errorOf } = form;
  const errorIn = (field: "requirements" | "evidence" | "incidents") =>
    [
      `/${field}`,
      ...values[field].flatMap((_, place) => [
        `/${field}/${place}`,
        `/${field}/${place}/source`,
        `/${field}/${place}/externalId`,
      ]),
    ]
      .map(errorOf)
      .find((error) => error !== null) ?? null;
  return (
    <FormDialog
      title="What the risk is joined to"
      action="Save links"
      width={640}
      form={form}
      pending={link.isPending}
      error={link.error}
      onClose={onClose}
      onReload={onReload}
    >
      <Stack gap="md">
        <ThingFields
          tenantId={tenantId}
          assets={values.assets}
          services={values.services}
          errorOf={errorOf}
          onChange={merge}
        />
        <RequirementPicker
          legend="Clauses and controls it is about"
          standards={client.standards}
          chosen={values.requirements}
          onChange={(requirements) => set("requirements", [...requirements])}
          error={errorIn("requirements")}
        />
        <LinkField
          label="Evidence"
          description="What proves something of it."
          things={(proofs?.items ?? []).map(({ id, title }) => ({ id, name: title }))}
          chosen={values.evidence}
          gone="Older evidence"
          onChange={(evidence) => set("evidence", evidence)}
          error={errorIn("evidence")}
        />
        <IncidentsField
          chosen={values.incidents}
          onChange={(incidents) => set("incidents", [...incidents])}
          error={errorIn("incidents")}
        />
      </Stack>
    </FormDialog>
  );
}
