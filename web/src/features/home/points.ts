import { find, headings } from "@tandem/contract/standards/catalogue";

import type { StandardReport } from "./queries.ts";

type Lane = "claimed" | "verified";

/** What a clause or theme brings to the score, in basis points. */
export type GroupPoints = {
  readonly group: string;
  readonly title: string;
  readonly claimed: number;
  readonly verified: number;
  readonly possible: number;
};

/** The points of a standard by clause and theme, in the standard's order; their parts sum to its scores. */
export const pointsByGroup = ({ standard, requirements }: StandardReport): GroupPoints[] => {
  const groups = new Map<string, GroupPoints>();
  for (const { key, claimed, verified } of requirements) {
    const group = find(key)?.group ?? "";
    const title = headings.find((each) => each.standard === standard && each.id === group)?.title;
    const before = groups.get(group) ?? {
      group,
      title: title ?? group,
      claimed: 0,
      verified: 0,
      possible: 0,
    };
    groups.set(group, {
      ...before,
      claimed: before.claimed + claimed.got,
      verified: before.verified + verified.got,
      possible: before.possible + claimed.possible,
    });
  }
  return [...groups.values()];
};

/** What keeps points away in a lane: each reason with how many requirements it holds and the points it costs. */
export const lossesOf = (
  { requirements }: StandardReport,
  lane: Lane,
  say: (reason: StandardReport["requirements"][number]["claimed"]["reasons"][number]) => string,
) => {
  const losses = new Map<string, { count: number; points: number }>();
  for (const { [lane]: of } of requirements) {
    const [first] = of.reasons;
    const points = of.possible - of.got;
    if (first === undefined || points === 0) continue;
    const sentence = say(first);
    const before = losses.get(sentence) ?? { count: 0, points: 0 };
    losses.set(sentence, { count: before.count + 1, points: before.points + points });
  }
  return [...losses]
    .map(([sentence, loss]) => ({ sentence, ...loss }))
    .toSorted((a, b) => b.points - a.points);
};

/** Whether anybody has answered anything yet. */
export const hasAnswers = (standards: readonly StandardReport[]): boolean =>
  standards.some(({ requirements }) => requirements.some(({ claimed }) => claimed.rating !== null));
