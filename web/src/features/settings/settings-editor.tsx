import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { profile, type Profile } from "../client/queries.ts";
import { SettingsForm } from "./settings-form.tsx";

/**
 * The form on one version of the profile. A newer one that arrives meanwhile takes nothing away from what is
 * being typed; the service refuses a save over it, and the person asks for the newest version.
 */
export function SettingsEditor({ client }: { client: Profile }) {
  const cache = useQueryClient();
  const [base, setBase] = useState(client);
  const [loads, setLoads] = useState(0);
  const reload = async () => {
    setBase(await cache.query({ ...profile(client.tenantId), staleTime: 0 }));
    setLoads(loads + 1);
  };
  return <SettingsForm key={loads} base={base} onSaved={setBase} onReload={() => void reload()} />;
}
