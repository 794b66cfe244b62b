import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { Section } from "../../ui/section.tsx";
import { may } from "../client/permission.ts";
import { profile } from "../client/queries.ts";
import { Consultancy } from "../keeping/consultancy.tsx";
import { SettingsEditor } from "./settings-editor.tsx";
import { SettingsFacts } from "./settings-facts.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/settings");

/** What the client says of itself, and every rule may read. */
export function SettingsPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const configures = may(client, "client.configure");
  return (
    <>
      <PageHead title="Settings">
        <p>
          {configures
            ? `What ${client.name} says of itself. Scores and gates read it.`
            : "Your role reads these. An administrator of the client changes them."}
        </p>
      </PageHead>
      {configures ? (
        <SettingsEditor key={tenantId} client={client} />
      ) : (
        <SettingsFacts client={client} />
      )}
      <Section title="Your consultancy">
        <Region label="Your consultancy" lines={2}>
          <Consultancy client={client} />
        </Region>
      </Section>
    </>
  );
}
