import type { TicketEvent, TicketState } from "./event.ts";
import { toMs } from "./instant.ts";
import type { TargetVersion, Trigger } from "./target.ts";

/** What is known of a ticket after an event. */
export type Facts = {
  readonly state: TicketState | null;
  readonly priority: string | null;
  readonly group: string | null;
};

export const nothingKnown: Facts = { state: null, priority: null, group: null };

/** An event with its instant in milliseconds, and the ticket before and after it. */
export type Step = {
  readonly at: number;
  readonly name: string | undefined;
  readonly before: Facts;
  readonly after: Facts;
};

const comes = <Value extends string>(
  into: readonly Value[],
  before: Value | null,
  after: Value | null,
): boolean =>
  before !== after &&
  after !== null &&
  into.includes(after) &&
  (before === null || !into.includes(before));

/** Whether the event is one of the trigger's: by its name, or by bringing the ticket into a state or group. */
export const fires = (trigger: Trigger, { name, before, after }: Step): boolean =>
  (name !== undefined && trigger.names.includes(name)) ||
  comes(trigger.states, before.state, after.state) ||
  comes(trigger.groups, before.group, after.group);

/** Whether the ticket is in one of the trigger's states or groups, however it came there. */
export const holds = (trigger: Trigger, { state, group }: Facts): boolean =>
  (state !== null && trigger.states.includes(state)) ||
  (group !== null && trigger.groups.includes(group));

/** Whether the ticket is with one of the groups the target binds, if it binds any. */
export const isBound = ({ start: { groups } }: TargetVersion, { group }: Facts): boolean =>
  groups.length === 0 || (group !== null && groups.includes(group));

/**
 * The ticket's history up to `now` in the order it happened, whatever order it arrived in. Events of one
 * instant keep their order of arrival (domain §5).
 */
export const stepsOf = (events: readonly TicketEvent[], now: number): Step[] => {
  const dated = events.map((event) => ({ event, at: toMs(event.at) }));
  let latest = -Infinity;
  const isInOrder = dated.every(({ at }) => latest <= (latest = at));
  if (!isInOrder) dated.sort((a, b) => a.at - b.at);
  let before = nothingKnown;
  const steps: Step[] = [];
  for (const { event, at } of dated) {
    if (at > now) break;
    const { state, priority, group } = event;
    const after = {
      state: state ?? before.state,
      priority: priority ?? before.priority,
      group: group === undefined ? before.group : group,
    };
    steps.push({ at, name: event.name, before, after });
    before = after;
  }
  return steps;
};
