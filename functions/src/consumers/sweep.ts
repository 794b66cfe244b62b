import { EventId, type TenantId } from "@tandem/domain/id";
import { addMilliseconds, type Instant } from "@tandem/domain/time";
import * as Clocks from "@tandem/store/client/clock";
import * as Dirty from "@tandem/store/control/dirty";
import * as Due from "@tandem/store/control/due";
import * as ControlOutbox from "@tandem/store/control/outbox";
import { recover } from "@tandem/store/save";
import type { Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";
import { beginDay, nextDay } from "./daily.ts";
import { enterForJob } from "./scope.ts";

/** How much one sweep takes on; the next one goes on from there. */
const most = 100;

/** One client that cannot be reached must not hold up those behind it; the next sweep comes back to it. */
const apart = async <T>(
  runtime: Runtime,
  { tenantId, doing }: { tenantId: TenantId; doing: string },
  task: () => Promise<T>,
): Promise<T | null> => {
  try {
    return await task();
  } catch (error) {
    runtime.log.error("the sweep could not see to a client; it will come again", {
      error,
      tenantId,
      doing,
    });
    return null;
  }
};

/** A client's outbox is handed over once, however many of its writers are gone. */
const recoverClient = async (
  runtime: Runtime,
  tenantId: TenantId,
  markers: readonly Dirty.Marker[],
): Promise<number> => {
  const entered = await enterForJob(runtime, tenantId);
  const [first] = markers;
  const events = entered && first ? await recover(runtime.desk, entered.scope(), first) : 0;
  for (const marker of markers) await Dirty.clear(runtime.control, marker);
  return events;
};

const recoverWrites = async (runtime: Runtime, age: number | undefined): Promise<number> => {
  let events = await ControlOutbox.recover(runtime.desk, age);
  const { now } = runtime.moment();
  const abandoned = await Dirty.abandoned(runtime.control, now, most, age);
  for (const [tenantId, markers] of Map.groupBy(abandoned, (marker) => marker.tenantId)) {
    const recovered = await apart(runtime, { tenantId, doing: "recover" }, () =>
      recoverClient(runtime, tenantId, markers),
    );
    events += recovered ?? 0;
  }
  return events;
};

/** What may have to be done over again where nobody took up that clocks are due. */
const again = 5 * 60_000;

/** Tells the queue that clocks are due. Returns when to look again, at the latest when the next day begins. */
const dueClocks = async (runtime: Runtime, scope: Scope, day: Instant): Promise<Instant> => {
  const { now, newId } = runtime.moment();
  const { parts, next } = await Clocks.due(scope, now);
  if (parts.length > 0) {
    const id = EventId.parse(newId("evt"));
    const { tenantId } = scope;
    const type = "clocks.due" as const;
    await runtime.dispatch([{ id, plane: "client", tenantId, type, aggregate: "clocks", at: now }]);
  }
  const then = parts.length > 0 ? addMilliseconds(now, again) : (next ?? day);
  return then < day ? then : day;
};

const beginDays = async (runtime: Runtime): Promise<number> => {
  const due = await Due.dueBefore(runtime.control, runtime.moment().now, most);
  let begun = 0;
  for (const pointer of due) {
    const { tenantId, at, day: planned = at } = pointer.data;
    await apart(runtime, { tenantId, doing: "begin the day" }, async () => {
      const entered = await enterForJob(runtime, tenantId);
      if (entered === null) return Due.done(runtime.control, pointer, null);
      const { now } = runtime.moment();
      const isNew = planned <= now;
      const scope = entered.scope();
      if (isNew) await beginDay(runtime, entered.client.data, scope);
      const day = isNew ? nextDay(now) : planned;
      begun += Number(isNew);
      return Due.done(runtime.control, pointer, { at: await dueClocks(runtime, scope, day), day });
    });
  }
  return begun;
};

/**
 * Runs every minute. Hands over events whose writer was killed between its commit and the queue, and begins the day
 * for clients that are due, and says so where clocks are. Costs what is due, however many clients there are. `age` is how old an announcement must
 * be before its writer counts as gone; a process that has just started knows that all earlier writers are.
 */
export const createSweep =
  (runtime: Runtime, age?: number) => async (): Promise<{ events: number; days: number }> => {
    const events = await recoverWrites(runtime, age);
    const days = await beginDays(runtime);
    if (events > 0) {
      runtime.log.info("events handed over late", { events });
      runtime.measure("EventsLate", events);
    }
    return { events, days };
  };
