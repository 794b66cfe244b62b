import type { Judged } from "./gates/outcome.ts";
import { demandedBy, standing } from "./demanded.ts";
import type { Facts } from "./facts.ts";
import { full } from "./model.ts";
import type { Share } from "./report.ts";

type Thing = { readonly name: string; readonly inOrder: boolean };

const shareOf = (things: readonly Thing[]): Share => {
  const missing = things.filter(({ inOrder }) => !inOrder).map(({ name }) => name);
  const got = things.length - missing.length;
  const exact = got * full;
  const share = (exact - (exact % things.length)) / things.length;
  return { got, of: things.length, share, missing };
};

/** What applies as the client has decided it. Clauses always apply, so neither view is ever of nothing. */
const applicable = (judged: readonly Judged[]) =>
  judged.filter(({ claimed }) => claimed.applicable).map(({ requirement }) => requirement);

/** Documented: the share of demanded documents that are approved and within review. */
export const stage1View = (facts: Facts, judged: readonly Judged[]): Share => {
  const demanded = new Map(
    applicable(judged).flatMap((requirement) =>
      demandedBy(requirement).map(({ id }) => [id, requirement.standard]),
    ),
  );
  return shareOf(
    [...demanded].map(([name, standard]) => ({
      name,
      inOrder: standing(facts, standard, name).state === "approved",
    })),
  );
};

/** Operating: the share of applicable requirements with a current record or observation. */
export const stage2View = (facts: Facts, judged: readonly Judged[]): Share =>
  shareOf(
    applicable(judged).map(({ key }) => ({
      name: key,
      inOrder: facts.evidence(key).operating > 0,
    })),
  );
