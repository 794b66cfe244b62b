import type { Instant } from "../kernel/time.ts";
import type { Calendar } from "../sla/calendar.ts";
import type { Instance } from "../sla/instance.ts";
import { openSeconds } from "../sla/sla.ts";

type Since = { readonly from: Instant; readonly calendar: Calendar | null };

const isPast = (at: Instant | null, now: Instant): at is Instant =>
  at !== null && Date.parse(at) < Date.parse(now);

const nextOf = (instance: Instance, breached: boolean): Instant | null => {
  if (instance.clock !== "running") return null;
  const breach =
    breached || instance.deadline === null
      ? []
      : [new Date(Date.parse(instance.deadline) + 1).toISOString()];
  const ahead = instance.warnings.flatMap(({ at, reached }) =>
    reached || at === null ? [] : [at],
  );
  return [...breach, ...ahead].toSorted()[0] ?? null;
};

/**
 * An instance that was judged at `from`, as it stands at `now` if nothing happened to its ticket in between: the same
 * that judging anew would say. `calendar` is the one it names.
 */
export const asOf = (instance: Instance, { from, calendar }: Since, now: Instant): Instance => {
  if (instance.clock === "stopped") return instance;
  const ran = instance.clock === "running" ? openSeconds(calendar, from, now) : 0;
  const missed = isPast(instance.deadline, now) ? instance.deadline : null;
  const breachedAt = instance.breachedAt ?? missed;
  const state = breachedAt === null ? (instance.excluded?.otherwise ?? instance.state) : "breached";
  const passed = {
    ...instance,
    breachedAt,
    elapsedSeconds: instance.elapsedSeconds + ran,
    remainingSeconds: instance.remainingSeconds - ran,
    warnings: instance.warnings.map((warning) => ({
      ...warning,
      reached:
        warning.reached || (warning.at !== null && Date.parse(warning.at) <= Date.parse(now)),
    })),
  };
  return {
    ...passed,
    state: instance.excluded === null ? state : "excluded",
    excluded: instance.excluded && { ...instance.excluded, otherwise: state },
    nextDue: nextOf(passed, breachedAt !== null),
  };
};
