import type { TenantId } from "@tandem/domain/id";
import * as Dirty from "@tandem/store/control/dirty";
import * as Due from "@tandem/store/control/due";
import * as ControlOutbox from "@tandem/store/control/outbox";
import { recover } from "@tandem/store/save";
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

const recoverWrites = async (runtime: Runtime, age: number | undefined): Promise<number> => {
  let events = await ControlOutbox.recover(runtime.desk, age);
  for (const marker of await Dirty.abandoned(runtime.control, runtime.moment().now, most, age)) {
    const { tenantId } = marker;
    const recovered = await apart(runtime, { tenantId, doing: "recover" }, async () => {
      const entered = await enterForJob(runtime, tenantId);
      if (entered !== null) return recover(runtime.desk, entered.scope(), marker);
      await Dirty.clear(runtime.control, marker);
      return 0;
    });
    events += recovered ?? 0;
  }
  return events;
};

const beginDays = async (runtime: Runtime): Promise<number> => {
  const due = await Due.dueBefore(runtime.control, runtime.moment().now, most);
  for (const pointer of due) {
    const { tenantId } = pointer.data;
    await apart(runtime, { tenantId, doing: "begin the day" }, async () => {
      const entered = await enterForJob(runtime, tenantId);
      if (entered !== null) await beginDay(runtime, entered.client.data, entered.scope());
      const next = entered === null ? null : nextDay(runtime.moment().now);
      await Due.done(runtime.control, pointer, next);
    });
  }
  return due.length;
};

/**
 * Runs every minute. Hands over events whose writer was killed between its commit and the queue, and begins the day
 * for clients that are due. Costs what is due, however many clients there are. `age` is how old an announcement must
 * be before its writer counts as gone; a process that has just started knows that all earlier writers are.
 */
export const createSweep =
  (runtime: Runtime, age?: number) => async (): Promise<{ events: number; days: number }> => {
    const events = await recoverWrites(runtime, age);
    const days = await beginDays(runtime);
    if (events > 0) runtime.log.info("events handed over late", { events });
    return { events, days };
  };
