import * as Cycle from "./cycle.ts";
import { type Facts, type Step, fires, holds, isBound } from "./ticket.ts";

/** Which versions hold at an instant; none where nothing was agreed yet. */
export type RulesAt = (at: number) => Cycle.Rules | null;

const endingOf = ({ target }: Cycle.Rules, step: Step): Cycle.Ending | null => {
  if (fires(target.cancel, step)) return "cancelled";
  return fires(target.stop, step) || !isBound(target, step.after) ? "stopped" : null;
};

const isDone = ({ target }: Cycle.Rules, facts: Facts): boolean =>
  holds(target.stop, facts) || holds(target.cancel, facts);

const comesBack = (rules: Cycle.Rules, step: Step): boolean =>
  !isDone(rules, step.after) &&
  endingOf(rules, step) === null &&
  (step.name === "reopened" || isDone(rules, step.before) || fires(rules.target.start, step));

/** The cycles with the one the event starts or takes up again, before it is paused or ended. */
const started = (cycles: readonly Cycle.Cycle[], step: Step, rulesAt: RulesAt) => {
  const rules = rulesAt(step.at);
  const last = cycles.at(-1);
  if (!last?.end) {
    const starts = rules && fires(rules.target.start, step) && isBound(rules.target, step.after);
    return starts ? [Cycle.begin(rules, step)] : cycles;
  }
  const { reopen } = last.rules.target;
  if (reopen === "ignore" || !comesBack(last.rules, step)) return cycles;
  if (reopen === "continue") return cycles.with(-1, Cycle.resume(last, last.end.at, step));
  return rules ? [...cycles, Cycle.begin(rules, step)] : cycles;
};

const paused = (cycle: Cycle.Cycle, { at, name = "", after }: Step): Cycle.Cycle => {
  const { pause, resume } = cycle.rules.target;
  const held = pause.names.includes(name) || (cycle.heldByName && !resume.names.includes(name));
  return Cycle.pause(cycle, at, held, holds(pause, after));
};

const advance = (cycles: readonly Cycle.Cycle[], step: Step, rulesAt: RulesAt) => {
  const wasOpen = Cycle.isOpen(cycles.at(-1));
  const present = wasOpen ? cycles : started(cycles, step, rulesAt);
  const cycle = present.at(-1);
  if (!Cycle.isOpen(cycle)) return present;
  const how = endingOf(cycle.rules, step);
  if (how) return present.with(-1, Cycle.end(cycle, step.at, how));
  if (wasOpen && cycle.rules.target.restart.names.includes(step.name ?? "")) {
    const stopped = present.with(-1, Cycle.end(cycle, step.at, "stopped"));
    const rules = rulesAt(step.at);
    return rules ? [...stopped, paused(Cycle.begin(rules, step), step)] : stopped;
  }
  const next = Cycle.retarget(paused(cycle, step), step);
  return next === cycle ? present : present.with(-1, next);
};

/**
 * The cycles a ticket's history makes of one target. When one event means several things, cancel goes before
 * stop, stop before pause, pause before resume, resume before start (domain §5): a ticket that is opened
 * resolved has met its target at once, and one that is opened waiting starts paused.
 */
export const cyclesOf = (steps: readonly Step[], rulesAt: RulesAt): readonly Cycle.Cycle[] => {
  let cycles: readonly Cycle.Cycle[] = [];
  for (const step of steps) cycles = advance(cycles, step, rulesAt);
  return cycles;
};
