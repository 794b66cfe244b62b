import { useQueryClient, useSuspenseQuery, type QueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";

import { request } from "../../lib/api.ts";
import type { Profile } from "../client/queries.ts";
import { secondStandard } from "../crosswalk/queries.ts";
import { readiness } from "../home/queries.ts";
import { me } from "../me/queries.ts";
import type { Actor } from "./change.ts";
import { openDrafts, type Drafts } from "./drafts.ts";
import { cachedAssessment, keepAssessment } from "./queries.ts";
import { openSaving, type Saving, type Snapshot } from "./saving.ts";
import { send } from "./send.ts";

/** One desk for each client and person, for as long as the page lives: what waits outlives a change of screen. */
type Desk = { readonly saving: Saving; readonly drafts: Drafts };
const opened = new WeakMap<QueryClient, Map<string, Desk>>();

/** A little longer after each failure, at once when the network is back. */
const pause = (failures: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, Math.min(1_000 * 2 ** (failures - 1), 30_000));
    addEventListener("online", done, { once: true });
    function done() {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    }
  });

/** Counting takes the service a moment; asking for every key pressed would be too often. */
const countingAfter = 1_000;

const open = (cache: QueryClient, tenantId: string, actor: Actor): Saving => {
  let counting: ReturnType<typeof setTimeout> | null = null;
  const count = () => {
    counting ??= setTimeout(() => {
      counting = null;
      void cache.invalidateQueries({ queryKey: readiness(tenantId).queryKey });
      void cache.invalidateQueries({ queryKey: secondStandard(tenantId).queryKey });
    }, countingAfter);
  };
  return openSaving({
    actor,
    now: () => new Date().toISOString(),
    current: (key) => cachedAssessment(cache, tenantId, key),
    keep: (row) => keepAssessment(cache, tenantId, row),
    send: (requirement, change, version) => send(cache, { tenantId, requirement }, change, version),
    read: (requirement) =>
      request("GET /api/v1/tenants/{tenantId}/assessment/{requirement}", {
        params: { tenantId, requirement },
      }),
    pause,
    onSaved: count,
  });
};

const deskFor = (cache: QueryClient, tenantId: string, actor: Actor): Desk => {
  const ofCache = opened.get(cache) ?? new Map<string, Desk>();
  opened.set(cache, ofCache);
  const name = [tenantId, actor.userId, actor.role].join(" ");
  const desk = ofCache.get(name) ?? {
    saving: open(cache, tenantId, actor),
    drafts: openDrafts(),
  };
  ofCache.set(name, desk);
  return desk;
};

/** Saves answers of the person who is signed in, and tells how far that is. */
export const useSaving = (
  client: Profile,
): Desk & { readonly saved: Snapshot; readonly actor: Actor } => {
  const cache = useQueryClient();
  const { data: person } = useSuspenseQuery(me());
  const actor = { userId: person.userId, role: client.role };
  const { saving, drafts } = deskFor(cache, client.tenantId, actor);
  const saved = useSyncExternalStore(saving.subscribe, saving.snapshot);
  const unsaved = saved.state === "saving" || saved.state === "failed";
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [unsaved]);
  return { saving, drafts, saved, actor };
};
