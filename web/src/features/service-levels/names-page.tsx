import { Button, NativeSelect } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Region } from "../../ui/region.tsx";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import { catalogue } from "../services/queries.ts";
import { LevelTabs } from "./level-tabs.tsx";
import classes from "./levels.module.css";
import { changedLevels, serviceNames, type ServiceNames } from "./queries.ts";
import { likely } from "./likely.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/tickets/names");

type Item = ServiceNames["items"][number];
/** What was chosen for a name: a service, `none`, or that nothing is said of it. */
type Chosen = ReadonlyMap<string, string>;

const chosenFor = ({ service, explained }: Item): string => {
  if (!explained) return "";
  return service ?? "none";
};

const countText = (count: number): string => {
  if (count === 0) return "No ticket";
  return `${count} ${count === 1 ? "ticket" : "tickets"}`;
};

function Names({ client }: { client: Profile }) {
  const { tenantId } = client;
  const { data, refetch } = useSuspenseQuery(serviceNames(tenantId));
  const { data: services } = useSuspenseQuery(catalogue(tenantId));
  const [changes, setChanges] = useState<Chosen>(new Map());
  const explain = useCommand("PUT /api/v1/tenants/{tenantId}/service/service-names", {
    invalidates: changedLevels(tenantId),
    onDone: () => setChanges(new Map()),
  });
  const mayExplain = may(client, "import.run");
  if (data.items.length === 0) {
    return (
      <EmptyState
        title="No ticket has named a service yet"
        actions={
          mayExplain && (
            <ButtonLink to="/clients/$tenantId/tickets/import" params={{ tenantId }}>
              Import events
            </ButtonLink>
          )
        }
      >
        The names that your tools give to services belong here. Each has to mean a service of the
        catalogue before a ticket can be judged by what was agreed for it.
      </EmptyState>
    );
  }
  const nameOf = (id: string | null) =>
    services.items.find((each) => each.id === id)?.description.name ?? "No service";
  const valueOf = (item: Item) => changes.get(item.name) ?? chosenFor(item);
  const unknown = data.items.filter((item) => !item.explained && item.service === null);
  const proposed = unknown.flatMap(({ name }): [string, string][] => {
    const service = likely(
      name,
      services.items.map(({ id, description }) => ({ id, name: description.name })),
    );
    return service === null ? [] : [[name, service]];
  });
  const save = () => {
    const names = data.items.flatMap((item) => {
      const value = valueOf(item);
      return value === "" ? [] : [{ name: item.name, service: value === "none" ? null : value }];
    });
    explain.mutate({ params: { tenantId }, body: { names }, ifMatch: data.version });
  };
  const affected = data.items
    .filter(({ name }) => changes.has(name))
    .reduce((sum, { openTickets }) => sum + openTickets, 0);
  return (
    <div className={classes["page"]}>
      {unknown.length > 0 && (
        <Notice
          tone="warn"
          title={`${unknown.length} ${unknown.length === 1 ? "name is" : "names are"} not known`}
        >
          <p>Tickets under them are judged by no promise until you say what they mean.</p>
          {mayExplain && proposed.length > 0 && (
            <p>
              <Button
                size="compact-md"
                variant="default"
                onClick={() => setChanges(new Map([...changes, ...proposed]))}
              >
                Fill in {proposed.length} that look alike
              </Button>
            </p>
          )}
        </Notice>
      )}
      <div className={classes["scroll"]}>
        <table className={classes["plain"]}>
          <caption className="visually-hidden">Names that tools give to services</caption>
          <thead>
            <tr>
              <th scope="col">Name in the tool</th>
              <th scope="col">Open</th>
              <th scope="col">Means</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((item) => (
              <tr key={item.name}>
                <td>{item.name}</td>
                <td>{countText(item.openTickets)}</td>
                <td>
                  {mayExplain ? (
                    <NativeSelect
                      aria-label={`What ${item.name} means`}
                      value={valueOf(item)}
                      onChange={({ currentTarget }) =>
                        setChanges(new Map(changes).set(item.name, currentTarget.value))
                      }
                      data={[
                        {
                          value: "",
                          label:
                            item.service === null || item.explained
                              ? "Not said yet"
                              : `${nameOf(item.service)} (same name)`,
                        },
                        ...services.items.map(({ id, description }) => ({
                          value: id,
                          label: description.name,
                        })),
                        { value: "none", label: "No service of the catalogue" },
                      ]}
                    />
                  ) : (
                    nameOf(item.service)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ProblemAlert error={explain.error} onReload={() => void refetch()} />
      {mayExplain && (
        <div className={classes["chooser"]}>
          <Button disabled={changes.size === 0} loading={explain.isPending} onClick={save}>
            Save what names mean
          </Button>
          <output className="quiet">
            {changes.size > 0 &&
              `${changes.size} changed, with ${affected} open tickets. Their clocks, and those of tickets that are over, are judged anew.`}
            {changes.size === 0 && explain.isSuccess && "Saved."}
          </output>
        </div>
      )}
    </div>
  );
}

/** What names of services mean: those that nobody knows first, fixed for all their tickets at once. */
export function NamesPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead title="Names of services">
        <p>Your tools call services as they like. Say which service of the catalogue each means.</p>
      </PageHead>
      <LevelTabs tenantId={tenantId} />
      <Region label="Names of services" lines={6}>
        <Names client={client} />
      </Region>
    </>
  );
}
