import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";

import { assets } from "../assets/queries.ts";
import { Part } from "../requirement/part.tsx";
import { catalogue } from "../services/queries.ts";
import { incidentName } from "./incidents-field.tsx";
import { LinksDialog } from "./links-dialog.tsx";
import classes from "./risk.module.css";
import type { Shared } from "./shared.ts";

function Group({ name, children }: { readonly name: string; readonly children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul className={classes["inline"]}>{children}</ul>
      </dd>
    </>
  );
}

/** What the risk is joined to: assets and services it would hurt, clauses, evidence and incidents. */
export function LinksPart({ client, risk, writes, onReload }: Shared) {
  const { tenantId } = client;
  const [linking, setLinking] = useState(false);
  const { links } = risk;
  const { data: register } = useQuery({ ...assets(tenantId), enabled: links.assets.length > 0 });
  const { data: offered } = useQuery({
    ...catalogue(tenantId),
    enabled: links.services.length > 0,
  });
  const nothing = Object.values(links).every(({ length }) => length === 0);
  return (
    <Part title="Joined to">
      {nothing && (
        <p className="quiet">
          Nothing yet. An auditor follows a risk to the assets and services it would hurt, and from
          an asset back to its risks.
        </p>
      )}
      <dl className={classes["facts"]}>
        <Group name="Assets">
          {links.assets.map((id) => (
            <li key={id}>
              <Link to="/clients/$tenantId/assets/$assetId" params={{ tenantId, assetId: id }}>
                {register?.items.find((each) => each.id === id)?.name ?? "…"}
              </Link>
            </li>
          ))}
        </Group>
        <Group name="Services">
          {links.services.map((id) => (
            <li key={id}>
              <Link
                to="/clients/$tenantId/services/$serviceId"
                params={{ tenantId, serviceId: id }}
              >
                {offered?.items.find((each) => each.id === id)?.description.name ?? "…"}
              </Link>
            </li>
          ))}
        </Group>
        <Group name="Requirements">
          {links.requirements.map((key) => (
            <li key={key}>
              <Link
                to="/clients/$tenantId/assess/$requirement"
                params={{ tenantId, requirement: key }}
              >
                {key.slice(key.indexOf(":") + 1)}
              </Link>
            </li>
          ))}
        </Group>
        <Group name="Evidence">
          {links.evidence.length === 0
            ? []
            : [
                <li key="evidence">
                  <Link to="/clients/$tenantId/evidence" params={{ tenantId }}>
                    {links.evidence.length === 1
                      ? "One piece of evidence"
                      : `${links.evidence.length} pieces of evidence`}
                  </Link>
                </li>,
              ]}
        </Group>
        <Group name="Incidents">
          {links.incidents.map((incident) => (
            <li key={incidentName(incident)}>{incidentName(incident)}</li>
          ))}
        </Group>
      </dl>
      {writes && (
        <div className={classes["acts"]} style={{ marginTop: 12 }}>
          <Button variant="default" onClick={() => setLinking(true)}>
            Edit links
          </Button>
        </div>
      )}
      {linking && (
        <LinksDialog
          client={client}
          risk={risk}
          onClose={() => setLinking(false)}
          onReload={onReload}
        />
      )}
    </Part>
  );
}
