import { Button, Textarea, TextInput } from "@mantine/core";
import { AskRetirement, PublishService } from "@tandem/contract/service/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";

import { formatDay } from "../../lib/format.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Region } from "../../ui/region.tsx";
import { AssetsOf } from "../assets/assets-of.tsx";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { useNames } from "../members/use-names.ts";
import { Part, PartLevel } from "../requirement/part.tsx";
import { RisksOf } from "../risk/risks-of.tsx";
import { agreements, catalogue, changedWith, service, type Service } from "./queries.ts";
import { DescribeServiceDialog } from "./service-dialog.tsx";
import classes from "./services-page.module.css";
import { AgreementStanding, ServiceStanding } from "./standing.tsx";
import { useHours, useServiceNames } from "./use-service-names.ts";
import { criticalities, kinds } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/services/$serviceId");

type Shared = {
  readonly client: Profile;
  readonly service: Service;
  readonly onReload: () => void;
};
type Asked = Shared & { readonly onClose: () => void };

function PublishDialog({ client, service: info, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const publish = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/catalogue/{serviceId}/publication",
    { invalidates: changedWith(tenantId), onDone: onClose },
  );
  const form = useForm({
    schema: PublishService,
    initial: { note: "" },
    refusal: publish.error,
    onSubmit: (body) =>
      publish.mutate({ params: { tenantId, serviceId: info.id }, body, ifMatch: info.version }),
  });
  return (
    <FormDialog
      title={`Publish ${info.draft.name}`}
      action="Publish version"
      form={form}
      pending={publish.isPending}
      error={publish.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>The version is frozen: it cannot be changed afterwards, only followed by another.</p>
      <Textarea
        label="What is new"
        rows={2}
        data-autofocus
        maxLength={500}
        value={form.values.note}
        onChange={({ currentTarget }) => form.set("note", currentTarget.value)}
        error={form.errorOf("/note")}
      />
    </FormDialog>
  );
}

function RetireDialog({ client, service: info, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const ask = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/catalogue/{serviceId}/retirement",
    {
      invalidates: changedWith(tenantId),
      onDone: onClose,
    },
  );
  const form = useForm({
    schema: AskRetirement,
    initial: { reason: "" },
    refusal: ask.error,
    onSubmit: (body) =>
      ask.mutate({ params: { tenantId, serviceId: info.id }, body, ifMatch: info.version }),
  });
  return (
    <FormDialog
      title={`Retire ${info.draft.name}`}
      action="Ask to retire it"
      form={form}
      pending={ask.isPending}
      error={ask.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        What an audit may ask for does not disappear by one person’s hand: somebody else agrees
        before it leaves the catalogue. It stays readable.
      </p>
      <TextInput
        label="Why it goes"
        data-autofocus
        maxLength={500}
        value={form.values.reason}
        onChange={({ currentTarget }) => form.set("reason", currentTarget.value)}
        error={form.errorOf("/reason")}
      />
    </FormDialog>
  );
}

function RetirementNotice({ client, service: info, onReload }: Shared) {
  const { tenantId } = client;
  const { data: person } = useSuspenseQuery(me());
  const nameOf = useNames(tenantId);
  const answer = useCommand(
    "PUT /api/v1/tenants/{tenantId}/service/catalogue/{serviceId}/retirement/answer",
    { invalidates: changedWith(tenantId) },
  );
  const { standing } = info;
  if (standing.state === "offered") return null;
  const give = (word: "agreed" | "refused") =>
    answer.mutate({
      params: { tenantId, serviceId: info.id },
      body: { answer: word },
      ifMatch: info.version,
    });
  if (standing.state === "retired") {
    return (
      <Notice title="Retired">
        <p>
          {nameOf(standing.by)} asked for it, {nameOf(standing.consent.by)} agreed on{" "}
          {formatDay(standing.consent.at)}: {standing.reason}
        </p>
      </Notice>
    );
  }
  const own = standing.by === person.userId;
  return (
    <Notice tone="warn" title={`${nameOf(standing.by)} asks to retire this service`}>
      <p>{standing.reason}</p>
      {may(client, "service.write") && (
        <div className={classes["acts"]}>
          {!own && (
            <Button size="compact-md" loading={answer.isPending} onClick={() => give("agreed")}>
              Agree that it goes
            </Button>
          )}
          <Button
            size="compact-md"
            variant="default"
            loading={answer.isPending}
            onClick={() => give("refused")}
          >
            {own ? "Take the question back" : "Keep it"}
          </Button>
        </div>
      )}
      <ProblemAlert error={answer.error} onReload={onReload} />
    </Notice>
  );
}

function Words({ tenantId, description }: { tenantId: string; description: Service["draft"] }) {
  const nameOf = useNames(tenantId);
  const hoursOf = useHours(tenantId);
  const serviceOf = useServiceNames(tenantId);
  const listed = (items: readonly string[]) => (items.length === 0 ? "None" : items.join(", "));
  return (
    <dl className={classes["facts"]}>
      <dt>Outcome</dt>
      <dd>{description.outcome === "" ? "Not said" : description.outcome}</dd>
      <dt>Customers</dt>
      <dd>{listed(description.customers)}</dd>
      <dt>Owner</dt>
      <dd>{nameOf(description.owner)}</dd>
      <dt>Criticality</dt>
      <dd>{criticalities[description.criticality]}</dd>
      <dt>Hours</dt>
      <dd>{hoursOf(description.hours)}</dd>
      <dt>Components</dt>
      <dd>{listed(description.components.map(({ name }) => name))}</dd>
      <dt>Suppliers</dt>
      <dd>{listed(description.suppliers)}</dd>
      <dt>Needs</dt>
      <dd>{listed(description.dependsOn.map(serviceOf))}</dd>
    </dl>
  );
}

function AgreementsPart({ client, service: info }: Shared) {
  const { tenantId } = client;
  const { data } = useSuspenseQuery(agreements(tenantId));
  const covering = data.items.filter(({ services }) => services.some((id) => id === info.id));
  return (
    <Part title="Agreements">
      {covering.length === 0 ? (
        <p className="quiet">
          None covers this service yet. A live service needs an SLA in force with each customer
          (8.3.3); enter it under Agreements.
        </p>
      ) : (
        <ul className={classes["list"]}>
          {covering.map(({ id, kind, name, party, standing }) => (
            <li key={id} className={classes["entry"]}>
              <span className="quiet">{kinds[kind].name}</span>
              <Link
                to="/clients/$tenantId/services/agreements/$agreementId"
                params={{ tenantId, agreementId: id }}
              >
                {name}
              </Link>
              <span>{party}</span>
              <AgreementStanding standing={standing} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function VersionsPart({ client, service: info }: Shared) {
  const nameOf = useNames(client.tenantId);
  if (info.versions.length === 0) return null;
  return (
    <Part title="Published versions">
      <ol className={classes["versions"]}>
        {info.versions.toReversed().map(({ number, by, at, note, description }) => (
          <li key={number} className={classes["version"]}>
            <span className={classes["headline"]}>
              Version {number}: {description.name}
            </span>
            {note !== "" && <span>{note}</span>}
            <span className="quiet">
              Published by {nameOf(by)} on {formatDay(at)}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Whole({ client, serviceId }: { client: Profile; serviceId: string }) {
  const { tenantId } = client;
  const { data, refetch } = useSuspenseQuery(service(tenantId, serviceId));
  const { data: rows } = useSuspenseQuery(catalogue(tenantId));
  const [asking, setAsking] = useState<"describe" | "publish" | "retire" | null>(null);
  const shared = { client, service: data, onReload: () => void refetch() };
  const asked = { ...shared, onClose: () => setAsking(null) };
  const row = rows.items.find(({ id }) => id === data.id);
  const published = data.versions.at(-1) ?? null;
  const writes = may(client, "service.write") && data.standing.state !== "retired";
  return (
    <>
      <PageHead
        title={(published?.description ?? data.draft).name}
        actions={
          writes && (
            <>
              {data.standing.state === "offered" && (
                <Button variant="subtle" onClick={() => setAsking("retire")}>
                  Retire
                </Button>
              )}
              <Button variant="default" onClick={() => setAsking("describe")}>
                Change
              </Button>
              {data.ahead && <Button onClick={() => setAsking("publish")}>Publish</Button>}
            </>
          )
        }
      >
        <p className={classes["under"]}>
          {row !== undefined && <ServiceStanding service={row} />}
          {published !== null && <span>Version {published.number}</span>}
        </p>
      </PageHead>
      <RetirementNotice {...shared} />
      <PartLevel value={2}>
        <div className={classes["parts"]}>
          {data.ahead && published !== null && (
            <Part title="Draft" aside="Not in the catalogue yet">
              <Words tenantId={tenantId} description={data.draft} />
            </Part>
          )}
          <Part title={published === null ? "Draft" : "In the catalogue"}>
            <Words tenantId={tenantId} description={published?.description ?? data.draft} />
          </Part>
          <AgreementsPart {...shared} />
          <AssetsOf tenantId={tenantId} serviceId={data.id} />
          <RisksOf tenantId={tenantId} search={{ service: data.id }} of="service" />
          <VersionsPart {...shared} />
        </div>
      </PartLevel>
      {asking === "describe" && (
        <DescribeServiceDialog {...asked} live={published?.description.stage === "live"} />
      )}
      {asking === "publish" && <PublishDialog {...asked} />}
      {asking === "retire" && <RetireDialog {...asked} />}
    </>
  );
}

/** One service: what the catalogue says of it, what is being written, and what is agreed about it. */
export function ServicePage() {
  const { tenantId, serviceId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <p className={classes["back"]}>
        <Link to="/clients/$tenantId/services" params={{ tenantId }}>
          Service catalogue
        </Link>
      </p>
      <Region label="Service" lines={10}>
        <Whole client={client} serviceId={serviceId} />
      </Region>
    </>
  );
}
