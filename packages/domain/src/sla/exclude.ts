import type { TicketEvent } from "./event.ts";
import { toMs } from "./instant.ts";
import type { Instance } from "./instance.ts";

type Excluding = TicketEvent & { readonly exclusion: NonNullable<TicketEvent["exclusion"]> };

const isExcluding = (event: TicketEvent): event is Excluding => event.exclusion !== undefined;

/**
 * Takes instances out of the figures by agreement. The last word by `now` on an instance counts; what is
 * superseded is out already. What the instance would be otherwise stays visible.
 */
export const exclude = (
  instances: readonly Instance[],
  events: readonly TicketEvent[],
  now: number,
): readonly Instance[] => {
  if (!events.some(isExcluding)) return instances;
  const words = events
    .filter(isExcluding)
    .filter(({ at }) => toMs(at) <= now)
    .toSorted((a, b) => toMs(a.at) - toMs(b.at));
  return instances.map((instance) => {
    const word = words.findLast(
      ({ exclusion: { target, cycle } }) =>
        (target ?? instance.target.id) === instance.target.id &&
        (cycle ?? instance.cycle) === instance.cycle,
    );
    if (!word || word.exclusion.withdrawn || instance.state === "superseded") return instance;
    const { reason, approver } = word.exclusion;
    return {
      ...instance,
      state: "excluded",
      excluded: { at: word.at, reason, approver, otherwise: instance.state },
    };
  });
};
