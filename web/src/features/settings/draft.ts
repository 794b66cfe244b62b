import type { Profile } from "../client/queries.ts";

/** What the form holds: an empty date is no date, the reason counts only while the declaration stands. */
export type Draft = Pick<Profile, "name" | "standards" | "plannedStage2" | "operatingSince"> & {
  readonly smallOrganisation: { readonly reason: string } | null;
};

/** What the client says of itself now, as a draft to change. */
export const draftOf = (profile: Profile): Draft => ({
  name: profile.name,
  standards: profile.standards,
  plannedStage2: profile.plannedStage2,
  operatingSince: profile.operatingSince,
  smallOrganisation:
    profile.smallOrganisation === null ? null : { reason: profile.smallOrganisation.reason },
});

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * What the person changed of `before`, put upon `newest`: a field that was touched stays as typed, every
 * other takes the newest value.
 */
export const carryOver = (
  typed: Draft,
  { before, newest }: { before: Draft; newest: Draft },
): Draft => {
  const kept = <K extends keyof Draft>(field: K): Draft[K] =>
    same(typed[field], before[field]) ? newest[field] : typed[field];
  return {
    name: kept("name"),
    standards: kept("standards"),
    plannedStage2: kept("plannedStage2"),
    operatingSince: kept("operatingSince"),
    smallOrganisation: kept("smallOrganisation"),
  };
};
