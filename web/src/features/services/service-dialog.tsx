import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { changedWith, type Service } from "./queries.ts";
import { blankService, draftOf, ServiceForm } from "./service-draft.ts";
import { ServiceFields } from "./service-fields.tsx";

/** Enters a service as a draft, and leads to it. */
export function AddServiceDialog({ client, onClose }: { client: Profile; onClose: () => void }) {
  const { tenantId } = client;
  const { data: person } = useSuspenseQuery(me());
  const navigate = useNavigate();
  const create = useCommand("POST /api/v1/tenants/{tenantId}/service/catalogue", {
    invalidates: changedWith(tenantId),
    onDone: ({ id }) =>
      navigate({
        to: "/clients/$tenantId/services/$serviceId",
        params: { tenantId, serviceId: id },
      }),
  });
  const form = useForm({
    schema: ServiceForm,
    initial: blankService(person.userId),
    refusal: create.error,
    onSubmit: (body) => create.mutate({ params: { tenantId }, body }),
  });
  return (
    <FormDialog
      title="Add a service"
      action="Add service"
      form={form}
      pending={create.isPending}
      error={create.error}
      onClose={onClose}
      width={640}
    >
      <ServiceFields
        tenantId={tenantId}
        draft={form.values}
        live={false}
        errorOf={form.errorOf}
        onChange={form.merge}
      />
    </FormDialog>
  );
}

type Props = {
  readonly client: Profile;
  readonly service: Service;
  readonly live: boolean;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Changes the draft of a service; the catalogue shows it once it is published. */
export function DescribeServiceDialog({ client, service, live, onClose, onReload }: Props) {
  const { tenantId } = client;
  const describe = useCommand("PUT /api/v1/tenants/{tenantId}/service/catalogue/{serviceId}", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const form = useForm({
    schema: ServiceForm,
    initial: draftOf(service.draft),
    refusal: describe.error,
    onSubmit: (body) =>
      describe.mutate({
        params: { tenantId, serviceId: service.id },
        body,
        ifMatch: service.version,
      }),
  });
  return (
    <FormDialog
      title="Change the draft"
      action="Save draft"
      form={form}
      pending={describe.isPending}
      error={describe.error}
      onClose={onClose}
      onReload={onReload}
      width={640}
    >
      <ServiceFields
        tenantId={tenantId}
        draft={form.values}
        live={live}
        self={service.id}
        errorOf={form.errorOf}
        onChange={form.merge}
      />
    </FormDialog>
  );
}
