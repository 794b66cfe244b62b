import type * as Client from "@tandem/domain/client";
import { EventId } from "@tandem/domain/id";
import { addDays, dateOf, type Instant } from "@tandem/domain/time";
import type { ClientEvent } from "@tandem/store/event";
import type { Scope } from "@tandem/store/scope";
import * as Trail from "@tandem/store/trail";
import type { Runtime } from "../runtime/runtime.ts";

/** A few minutes into the next day, so that whatever was written on the day before is in the trail. */
const afterMidnight = "T00:05:00.000Z";

/** When a client is due next. */
export const nextDay = (now: Instant): Instant => `${addDays(dateOf(now), 1)}${afterMidnight}`;

/**
 * What a new day brings for a client: days that are over are sealed, and the queue is told to look for evidence that has
 * expired and to compute readiness as of today.
 */
export const beginDay = async (
  runtime: Runtime,
  client: Client.Info,
  scope: Scope,
): Promise<void> => {
  const { now, newId } = runtime.moment();
  await Trail.sealThrough(scope, addDays(dateOf(now), -1), now);
  const event: ClientEvent = {
    id: EventId.parse(newId("evt")),
    plane: "client",
    tenantId: client.tenantId,
    type: "day.passed",
    aggregate: "profile",
    at: now,
  };
  await runtime.dispatch([event]);
};
