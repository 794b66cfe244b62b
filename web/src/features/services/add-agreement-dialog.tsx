import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { usePeople } from "../members/use-people.ts";
import { AgreementForm, blankAgreement } from "./agreement-draft.ts";
import { changedWith } from "./queries.ts";
import { TermsFields } from "./terms-fields.tsx";
import { kindMeaning, kinds } from "./words.ts";

/** Enters an agreement with its first draft, and leads to it. */
export function AddAgreementDialog({ client, onClose }: { client: Profile; onClose: () => void }) {
  const { tenantId } = client;
  const { data: person } = useSuspenseQuery(me());
  const people = usePeople(tenantId, person.userId);
  const navigate = useNavigate();
  const create = useCommand("POST /api/v1/tenants/{tenantId}/service/agreements", {
    invalidates: changedWith(tenantId),
    onDone: ({ id }) =>
      navigate({
        to: "/clients/$tenantId/services/agreements/$agreementId",
        params: { tenantId, agreementId: id },
      }),
  });
  const form = useForm({
    schema: AgreementForm,
    initial: blankAgreement(person.userId),
    refusal: create.error,
    onSubmit: (body) => create.mutate({ params: { tenantId }, body }),
  });
  const { values } = form;
  return (
    <FormDialog
      title="Add an agreement"
      action="Add agreement"
      form={form}
      pending={create.isPending}
      error={create.error}
      onClose={onClose}
      width={720}
    >
      <Stack gap="md">
        <NativeSelect
          label="What it is"
          description={kindMeaning[values.kind]}
          data-autofocus
          value={values.kind}
          onChange={({ currentTarget: { value } }) =>
            form.set("kind", value === "ola" || value === "underpinning" ? value : "sla")
          }
          data={[
            { value: "sla", label: "Service level agreement with a customer" },
            { value: "ola", label: "Operational level agreement inside" },
            { value: "underpinning", label: "Contract with a supplier" },
          ]}
        />
        <TextInput
          label="Name"
          maxLength={120}
          value={values.name}
          onChange={({ currentTarget }) => form.set("name", currentTarget.value)}
          error={form.errorOf("/name")}
        />
        <TextInput
          label={kinds[values.kind].party}
          maxLength={200}
          value={values.party}
          onChange={({ currentTarget }) => form.set("party", currentTarget.value)}
          error={form.errorOf("/party")}
        />
        <NativeSelect
          label="Owner"
          value={values.owner}
          onChange={({ currentTarget }) => form.set("owner", currentTarget.value)}
          data={people.map(({ userId, name }) => ({ value: userId, label: name }))}
          error={form.errorOf("/owner")}
        />
        <TermsFields
          tenantId={tenantId}
          draft={values}
          errorOf={form.errorOf}
          onChange={form.merge}
        />
      </Stack>
    </FormDialog>
  );
}
