import { full } from "./model.ts";

/** Members of one group share its percent equally. */
type Group = { readonly percent: number };

/** One applicable requirement. Among equal remainders the lower rank comes first. */
export type Member = {
  readonly key: string;
  readonly rank: number;
  readonly group: Group;
  /** In basis points. */
  readonly value: number;
};

/** The points a requirement gets of the score, and those it would still bring if it were fully achieved. */
export type Points = { readonly got: number; readonly missing: number };

export type Tally = {
  /** Floor of the exact weighted mean, 0 to 10,000. */
  readonly score: number;
  /** By key; `got` sums to the score and `missing` to the rest of 10,000. */
  readonly points: ReadonlyMap<string, Points>;
};

/** Exact shares of the score as numerators over one common denominator. */
type Share = Member & { readonly got: number; readonly missing: number };

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);

/** Whole division without a detour over fractions. */
const divide = (numerator: number, denominator: number): number =>
  (numerator - (numerator % denominator)) / denominator;

/**
 * Whole parts that sum to `total`: everyone gets the floor of the exact share, what is left goes one by one
 * to the largest remainders.
 */
const apportion = (
  shares: readonly Share[],
  exact: (share: Share) => number,
  { denominator, total }: { readonly denominator: number; readonly total: number },
): ((share: Share) => number) => {
  const floor = (share: Share) => divide(exact(share), denominator);
  const rest = (share: Share) => exact(share) % denominator;
  const byRest = shares.toSorted((a, b) => rest(b) - rest(a) || a.rank - b.rank);
  const raised = new Set(byRest.slice(0, total - sum(shares.map(floor))));
  return (share) => floor(share) + (raised.has(share) ? 1 : 0);
};

/**
 * The weighted mean of the members and its whole parts. A group without members passes its percent on in
 * proportion. There has to be at least one member. Whole numbers far below 2^53 all the way.
 */
export const tally = (members: readonly Member[]): Tally => {
  const groups = [...new Set(members.map(({ group }) => group))].map((group) => ({
    percent: group.percent,
    members: members.filter((member) => member.group === group),
  }));
  const common = groups.reduce((product, group) => product * group.members.length, 1);
  const denominator = common * sum(groups.map(({ percent }) => percent));
  const shares = groups.flatMap((group) => {
    const weight = (group.percent * common) / group.members.length;
    return group.members.map((member) => ({
      ...member,
      got: member.value * weight,
      missing: (full - member.value) * weight,
    }));
  });
  const score = divide(sum(shares.map(({ got }) => got)), denominator);
  const got = apportion(shares, (share) => share.got, { denominator, total: score });
  const total = full - score;
  const missing = apportion(shares, (share) => share.missing, { denominator, total });
  return {
    score,
    points: new Map(
      shares.map((share) => [share.key, { got: got(share), missing: missing(share) }]),
    ),
  };
};
