import {
  ofStandard,
  type RequirementKey,
  type StandardId,
  standardIds,
} from "@tandem/standards/catalogue";
import { withoutCounterpart } from "@tandem/standards/crosswalk";
import { z } from "zod";
import * as Assessment from "../assessment/assessment.ts";
import type { LocalDate } from "../kernel/time.ts";
import { type Facts, look } from "../readiness/facts.ts";
import type { Input } from "../readiness/input.ts";
import { BasisPoints } from "../readiness/model.ts";
import { judge, score, show } from "../readiness/requirements.ts";
import { type Links, links } from "./links.ts";
import { type Known, type Part, type Proposal, proposal, propose } from "./proposal.ts";
import { otherStandard } from "./words.ts";

/**
 * Where a requirement of the wanted standard stands. `done`: answered. `proposed`: ready to be confirmed. `partly`:
 * something on the other side helps, but not enough for a proposal. `open`: to be done from the start. `excluded`:
 * a control that does not apply.
 */
export const State = z.enum(["done", "proposed", "partly", "open", "excluded"]);
export type State = z.infer<typeof State>;

/**
 * One requirement of the wanted standard. `rating` is its own, or the one proposed; `got` and `possible` are points
 * of the score once all proposals are confirmed as they stand. `missing`: what keeps a proposal from being complete.
 * `helps`: what on the other side is answered and bears on it. `note`: what comes nearest where nothing does.
 */
export const Row = z.object({
  key: Assessment.Requirement,
  state: State,
  rating: Assessment.Rating.nullable(),
  got: BasisPoints,
  possible: BasisPoints,
  missing: z.array(Assessment.Requirement),
  helps: z.array(Assessment.Requirement),
  note: z.string(),
});
export type Row = z.infer<typeof Row>;

/** How many requirements stand so, and their points: the points of all five sum to the score and to 10,000. */
const Sum = z.object({ requirements: z.number().int(), got: BasisPoints, possible: BasisPoints });

/**
 * From one certificate to the other. `score`: what the wanted standard's claims count today; `expected`: what they
 * count once every proposal is confirmed as it stands. Both of the claimed lane.
 */
export const Direction = z.object({
  held: z.enum(standardIds),
  wanted: z.enum(standardIds),
  score: BasisPoints,
  expected: BasisPoints,
  sums: z.record(State, Sum),
  rows: z.array(Row),
});
export type Direction = z.infer<typeof Direction>;

/** What on the other side is answered and applies, whatever the relation. */
const helping = (key: RequirementKey, crosswalk: Links, known: Known): RequirementKey[] =>
  crosswalk
    .of(key)
    .filter((counterpart) => {
      const info = known(counterpart.key);
      return info.claim !== null && Assessment.applies(info);
    })
    .map((counterpart) => counterpart.key);

/** The state of a requirement, and its own rating or the one proposed. */
const standing = (
  info: Assessment.Info,
  proposed: Proposal,
  helps: readonly RequirementKey[],
): Pick<Row, "state" | "rating"> => {
  if (!Assessment.applies(info)) return { state: "excluded", rating: null };
  if (info.claim !== null) return { state: "done", rating: info.claim.rating };
  if (proposed.state === "ready") return { state: "proposed", rating: proposed.rating };
  return { state: helps.length > 0 ? "partly" : "open", rating: null };
};

const missingFrom = (parts: readonly Part[]): RequirementKey[] =>
  parts.filter(({ state }) => state !== "answered").map(({ key }) => key);

const notes = new Map(
  standardIds
    .flatMap((standard) => withoutCounterpart[standard])
    .map(({ key, note }) => [key, note]),
);

/** Every proposal of the standard, confirmed as it stands. */
const confirmed = (input: Input, wanted: StandardId, crosswalk: Links, known: Known): Input => {
  const taken = ofStandard(wanted).flatMap(({ key }): Assessment.Info[] => {
    const info = known(key);
    const proposed = proposal(info, crosswalk, known);
    if (proposed.state !== "ready") return [];
    return proposed.parts
      .slice(0, 1)
      .map(({ claim }) => ({ ...info, claim: { ...claim, rating: proposed.rating } }));
  });
  const keys = new Set(taken.map(({ requirement }) => requirement));
  const others = input.assessments.filter(({ requirement }) => !keys.has(requirement));
  return { ...input, assessments: [...others, ...taken] };
};

const claimedScore = (facts: Facts, standard: StandardId) => {
  const judged = judge(facts, standard);
  const tallies = { claimed: score(judged, "claimed"), verified: score(judged, "verified") };
  return { tallies, rows: judged.map((each) => show(facts, each, tallies)) };
};

const sumsOf = (rows: readonly Row[]): Direction["sums"] => {
  const sum = (state: State) => {
    const those = rows.filter((row) => row.state === state);
    const of = (points: "got" | "possible") => those.reduce((all, row) => all + row[points], 0);
    return { requirements: those.length, got: of("got"), possible: of("possible") };
  };
  return {
    done: sum("done"),
    proposed: sum("proposed"),
    partly: sum("partly"),
    open: sum("open"),
    excluded: sum("excluded"),
  };
};

/**
 * What a client that holds the other standard has already done for the wanted one, and what is left, in
 * requirements and in points; also where the wanted one is not sought yet. The points are those of readiness.
 */
export const secondStandard = (input: Input, wanted: StandardId, asOf: LocalDate): Direction => {
  const crosswalk = links(input.overrides ?? []);
  const today = look(input, asOf);
  const known = today.assessment;
  const then = look(confirmed(input, wanted, crosswalk, known), asOf);
  const expected = claimedScore(then, wanted);
  const rows = expected.rows.map(({ key, claimed: { got, possible } }): Row => {
    const helps = helping(key, crosswalk, known);
    const proposed = propose(key, crosswalk, known);
    return {
      key,
      ...standing(known(key), proposed, helps),
      got,
      possible,
      missing: proposed.state === "incomplete" ? missingFrom(proposed.parts) : [],
      helps,
      note: notes.get(key) ?? "",
    };
  });
  return {
    held: otherStandard(wanted),
    wanted,
    score: claimedScore(today, wanted).tallies.claimed.score,
    expected: expected.tallies.claimed.score,
    sums: sumsOf(rows),
    rows,
  };
};
