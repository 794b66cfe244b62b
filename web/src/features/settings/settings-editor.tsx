import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { profile, type Profile } from "../client/queries.ts";
import { carryOver, draftOf, type Draft } from "./draft.ts";
import { SettingsForm } from "./settings-form.tsx";

/**
 * The form on one version of the profile. A newer one that arrives meanwhile takes nothing away from what is
 * being typed; the service refuses a save over it, and the person asks for the newest version, upon which
 * the own changes are put again.
 */
export function SettingsEditor({ client }: { client: Profile }) {
  const cache = useQueryClient();
  const [base, setBase] = useState(client);
  const [start, setStart] = useState({ draft: draftOf(client), loads: 0 });
  const reload = async (typed: Draft) => {
    const newest = await cache.query({ ...profile(client.tenantId), staleTime: 0 });
    const draft = carryOver(typed, { before: draftOf(base), newest: draftOf(newest) });
    setBase(newest);
    setStart({ draft, loads: start.loads + 1 });
  };
  return (
    <SettingsForm
      key={start.loads}
      base={base}
      initial={start.draft}
      reloaded={start.loads > 0}
      onSaved={setBase}
      onReload={(typed) => void reload(typed)}
    />
  );
}
