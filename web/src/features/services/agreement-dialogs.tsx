import { NativeSelect, Stack, TextInput } from "@mantine/core";
import {
  ApproveAgreement,
  EndAgreement,
  RenewAgreement,
  ReturnAgreement,
  SubmitAgreement,
} from "@tandem/contract/agreement/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { usePeople } from "../members/use-people.ts";
import { AgreementForm, blankAgreement, TermsForm, termsDraftOf } from "./agreement-draft.ts";
import { changedWith, type Agreement } from "./queries.ts";
import { TermsFields } from "./terms-fields.tsx";
import { inAYear, kindMeaning, kinds, today } from "./words.ts";

export type Asked = {
  readonly client: Profile;
  readonly agreement: Agreement;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

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

/** Writes the next version; the one in force goes on until it is approved. */
export function WriteDialog({ client, agreement, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const before = agreement.next?.terms ?? agreement.versions.at(-1)?.terms;
  const write = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/draft",
    {
      invalidates: changedWith(tenantId),
      onDone: onClose,
    },
  );
  const standing = before === undefined ? blankAgreement("") : termsDraftOf(before);
  const initial =
    agreement.next === null ? { ...standing, validFrom: today(), reviewBy: inAYear() } : standing;
  const form = useForm({
    schema: TermsForm,
    initial,
    refusal: write.error,
    onSubmit: (body) =>
      write.mutate({
        params: { tenantId, agreementId: agreement.id },
        body,
        ifMatch: agreement.version,
      }),
  });
  return (
    <FormDialog
      title="What is agreed"
      action="Save draft"
      form={form}
      pending={write.isPending}
      error={write.error}
      onClose={onClose}
      onReload={onReload}
      width={720}
    >
      <TermsFields
        tenantId={tenantId}
        draft={form.values}
        errorOf={form.errorOf}
        onChange={form.merge}
      />
    </FormDialog>
  );
}

const approving = ["firmOwner", "selfAdmin", "consultant", "clientAdmin", "contributor"];

export function SubmitDialog({ client, agreement, onClose, onReload }: Asked) {
  const { tenantId, smallOrganisation } = client;
  const authors = agreement.next?.authors ?? [];
  const people = usePeople(tenantId).filter(
    ({ userId, role }) =>
      approving.includes(role) &&
      (smallOrganisation !== null || !authors.some((author) => author === userId)),
  );
  const submit = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/submission",
    { invalidates: changedWith(tenantId), onDone: onClose },
  );
  const initial: { approver: string | null } = { approver: null };
  const form = useForm({
    schema: SubmitAgreement,
    initial,
    refusal: submit.error,
    onSubmit: (body) =>
      submit.mutate({
        params: { tenantId, agreementId: agreement.id },
        body,
        ifMatch: agreement.version,
      }),
  });
  return (
    <FormDialog
      title="Submit for approval"
      action="Submit for approval"
      form={form}
      pending={submit.isPending}
      error={submit.error}
      onClose={onClose}
      onReload={onReload}
    >
      <NativeSelect
        label="Who approves it"
        description="A named person alone approves it; a contributor approves only what names them."
        data-autofocus
        value={form.values.approver ?? ""}
        onChange={({ currentTarget: { value } }) =>
          form.set("approver", value === "" ? null : value)
        }
        error={form.errorOf("/approver")}
        data={[
          { value: "", label: "Whoever may approve agreements" },
          ...people.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
    </FormDialog>
  );
}

export function ReturnDialog({ client, agreement, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const giveBack = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/return",
    { invalidates: changedWith(tenantId), onDone: onClose },
  );
  const form = useForm({
    schema: ReturnAgreement,
    initial: { reason: "" },
    refusal: giveBack.error,
    onSubmit: (body) =>
      giveBack.mutate({
        params: { tenantId, agreementId: agreement.id },
        body,
        ifMatch: agreement.version,
      }),
  });
  return (
    <FormDialog
      title="Send back"
      action="Send back"
      form={form}
      pending={giveBack.isPending}
      error={giveBack.error}
      onClose={onClose}
      onReload={onReload}
    >
      <TextInput
        label="What has to change"
        maxLength={500}
        data-autofocus
        value={form.values.reason}
        onChange={({ currentTarget }) => form.set("reason", currentTarget.value)}
        error={form.errorOf("/reason")}
      />
    </FormDialog>
  );
}

export function ApproveDialog({ own, ...asked }: Asked & { readonly own: boolean }) {
  const { client, agreement, onClose, onReload } = asked;
  const { tenantId } = client;
  const approve = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/approval",
    { invalidates: changedWith(tenantId), onDone: onClose },
  );
  const form = useForm({
    schema: ApproveAgreement,
    initial: { otherSide: { name: "", on: today() } },
    refusal: approve.error,
    onSubmit: (body) =>
      approve.mutate({
        params: { tenantId, agreementId: agreement.id },
        body,
        ifMatch: agreement.version,
      }),
  });
  if (own && client.smallOrganisation === null) {
    return (
      <Dialog opened onClose={onClose} title={`Approve ${agreement.name}`}>
        <p>
          You wrote in this version, so somebody else has to approve it. A client that is too small
          for that may declare itself a small organisation, with a reason, under Settings.
        </p>
      </Dialog>
    );
  }
  const { otherSide } = form.values;
  return (
    <FormDialog
      title={`Approve ${agreement.name}`}
      action="Approve version"
      form={form}
      pending={approve.isPending}
      error={approve.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>The version is frozen: it cannot be changed afterwards, only followed by another.</p>
      <TextInput
        label={`Who agreed for ${agreement.party}`}
        maxLength={200}
        data-autofocus
        value={otherSide.name}
        onChange={({ currentTarget }) =>
          form.set("otherSide", { ...otherSide, name: currentTarget.value })
        }
        error={form.errorOf("/otherSide/name")}
      />
      <TextInput
        type="date"
        label="Agreed on"
        value={otherSide.on}
        onChange={({ currentTarget }) =>
          form.set("otherSide", { ...otherSide, on: currentTarget.value })
        }
        error={form.errorOf("/otherSide/on")}
      />
    </FormDialog>
  );
}

export function RenewDialog({ client, agreement, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const renew = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/review",
    { invalidates: changedWith(tenantId), onDone: onClose },
  );
  const form = useForm({
    schema: RenewAgreement,
    initial: { reviewBy: inAYear() },
    refusal: renew.error,
    onSubmit: (body) =>
      renew.mutate({
        params: { tenantId, agreementId: agreement.id },
        body,
        ifMatch: agreement.version,
      }),
  });
  return (
    <FormDialog
      title="Record a review"
      action="Holds on"
      form={form}
      pending={renew.isPending}
      error={renew.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>You have gone through what is agreed with {agreement.party}, and it holds on.</p>
      <TextInput
        type="date"
        label="Next review by"
        description="Within 36 months."
        data-autofocus
        value={form.values.reviewBy}
        onChange={({ currentTarget }) => form.set("reviewBy", currentTarget.value)}
        error={form.errorOf("/reviewBy")}
      />
    </FormDialog>
  );
}

export function EndDialog({ client, agreement, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const end = useCommand("PUT /api/v1/tenants/{tenantId}/service/agreements/{agreementId}/end", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: EndAgreement,
    initial: { on: today(), reason: "" },
    refusal: end.error,
    onSubmit: (body) =>
      end.mutate({
        params: { tenantId, agreementId: agreement.id },
        body,
        ifMatch: agreement.version,
      }),
  });
  return (
    <FormDialog
      title={`End ${agreement.name}`}
      action="End agreement"
      danger
      form={form}
      pending={end.isPending}
      error={end.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>This cannot be undone. What was promised until then stays as it is.</p>
      <TextInput
        type="date"
        label="Last day"
        data-autofocus
        value={form.values.on}
        onChange={({ currentTarget }) => form.set("on", currentTarget.value)}
        error={form.errorOf("/on")}
      />
      <TextInput
        label="Why"
        maxLength={500}
        value={form.values.reason}
        onChange={({ currentTarget }) => form.set("reason", currentTarget.value)}
        error={form.errorOf("/reason")}
      />
    </FormDialog>
  );
}
