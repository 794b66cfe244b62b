import { z } from "zod";
import { Standard } from "../../client/profile.ts";
import type { LocalDate } from "../../kernel/time.ts";
import { GateId } from "../gates/gate-id.ts";
import type { Input } from "../input.ts";
import { evaluate } from "../readiness.ts";
import type { Report } from "../report.ts";
import { type Candidate, candidates } from "./candidates.ts";
import { effortIn } from "./effort.ts";
import { idOf, say, Step } from "./step.ts";
import { take } from "./take.ts";

/** How many steps are told in each list, and how many are tried out for it. */
const told = 10;
const tried = 16;

const Points = z.number().int();

/**
 * A step with exactly what it brings if it alone were done today: points in each standard and lane, and the gates it
 * opens. `effort` is our estimate in minutes.
 */
export const NextStep = z.object({
  id: z.string(),
  step: Step,
  title: z.string(),
  effort: z.number().int(),
  gains: z.array(z.object({ standard: Standard, claimed: Points, verified: Points })),
  opens: z.array(z.object({ standard: Standard, gate: GateId, title: z.string() })),
});
export type NextStep = z.infer<typeof NextStep>;

/** Both rankings. A step may stand in both. */
export const NextSteps = z.object({ blockers: z.array(NextStep), points: z.array(NextStep) });
export type NextSteps = z.infer<typeof NextSteps>;

/** What changes from one report to another of the same client. */
export const difference = (before: Report, after: Report): Pick<NextStep, "gains" | "opens"> => {
  const pairs = before.standards.flatMap((from) =>
    after.standards
      .filter(({ standard }) => standard === from.standard)
      .map((to) => ({ from, to })),
  );
  return {
    gains: pairs.map(({ from, to }) => ({
      standard: to.standard,
      claimed: to.claimed - from.claimed,
      verified: to.verified - from.verified,
    })),
    opens: pairs.flatMap(({ from, to }) => {
      const shut = new Set(from.gates.filter(({ state }) => state !== "met").map(({ id }) => id));
      return to.gates
        .filter(({ id, state }) => state === "met" && shut.has(id))
        .map(({ id, title }) => ({ standard: to.standard, gate: id, title }));
    }),
  };
};

const total = ({ gains }: NextStep): number =>
  gains.reduce((sum, { claimed, verified }) => sum + claimed + verified, 0);

/** Gained points for each minute first; of equal ones the cheaper, then by name, so that the order is always one. */
const byWorth = (a: NextStep, b: NextStep): number =>
  total(b) * a.effort - total(a) * b.effort || a.effort - b.effort || (a.id < b.id ? -1 : 1);

const byGates = (a: NextStep, b: NextStep): number =>
  b.opens.length * a.effort - a.opens.length * b.effort || byWorth(a, b);

/** A step that may open a gate that blocks: a document or record it reads, a finding, or a decision it waits for. */
const mayOpen = (report: Report, { step }: Candidate): boolean =>
  report.standards.some(({ standard, blockers, gates }) => {
    const blocking = new Set(blockers.map(({ id }) => id));
    return gates.some(({ id, reads, open }) => {
      if (!blocking.has(id)) return false;
      switch (step.kind) {
        case "record":
          return (
            step.standard === standard &&
            (step.subject === id || (step.subject === "findings" && reads.kind === "findings"))
          );
        case "document":
          return reads.kind === "documents" && open.first.includes(step.document);
        case "close":
          return reads.kind === "findings" && open.first.includes(step.finding);
        default:
          return false;
      }
    });
  });

/** Whether the step answers a gate that reads a register of the product itself. */
export const readsOwn = ({ standards }: Report, step: Step): boolean =>
  step.kind === "record" &&
  standards.some(
    ({ standard, gates }) =>
      standard === step.standard &&
      gates.some(
        ({ id, reads }) => id === step.subject && reads.kind === "register" && reads.own === true,
      ),
  );

/**
 * What to do next, in both standards at once: the steps that open blocking gates, and those that bring most points
 * for their effort. The likeliest are tried out by evaluating the client with the step done, so what a step is said
 * to bring is what it brings. Pure; the order of the input never matters.
 */
export const nextSteps = (
  input: Input,
  asOf: LocalDate,
  report: Report = evaluate(input, asOf),
): NextSteps => {
  const effortOf = effortIn(report);
  const attempt = ({ step }: Candidate): NextStep => {
    const after = evaluate(take(input, step, asOf), asOf);
    const found = {
      id: idOf(step),
      step,
      title: say(step, readsOwn(report, step)),
      effort: effortOf(step),
    };
    return { ...found, ...difference(report, after) };
  };
  const found = candidates(report).map((each) => ({ ...each, effort: effortOf(each.step) }));
  const promising = found
    .filter(({ gain }) => gain > 0)
    .toSorted(
      (a, b) => b.gain * a.effort - a.gain * b.effort || (idOf(a.step) < idOf(b.step) ? -1 : 1),
    )
    .slice(0, tried)
    .map(attempt);
  const opening = found
    .filter((each) => mayOpen(report, each))
    .toSorted((a, b) => a.effort - b.effort || b.gain - a.gain)
    .slice(0, tried)
    .map(attempt);
  return {
    blockers: opening
      .filter(({ opens }) => opens.length > 0)
      .toSorted(byGates)
      .slice(0, told),
    points: promising
      .filter((each) => total(each) > 0)
      .toSorted(byWorth)
      .slice(0, told),
  };
};

/** The client now, and as it would be with all of these done: one by one, in the order given. */
export const whatIf = (
  input: Input,
  steps: readonly Step[],
  asOf: LocalDate,
): { before: Report; after: Report } => ({
  before: evaluate(input, asOf),
  after: evaluate(
    steps.reduce((before, step) => take(before, step, asOf), input),
    asOf,
  ),
});
