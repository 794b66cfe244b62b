import type { Scope } from "../scope/scope.ts";
import type { ClientEvent } from "../write/event.ts";
import * as Outbox from "../write/outbox.ts";

/** Every event in a client's outbox. */
export const waiting = async (scope: Scope): Promise<ClientEvent[]> => {
  const events: ClientEvent[] = [];
  for await (const batch of Outbox.batches(scope)) events.push(...batch);
  return events;
};
