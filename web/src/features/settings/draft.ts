import type { Profile } from "../client/queries.ts";

/** What the form holds: an empty date is no date, the reason counts only while the declaration stands. */
export type Draft = Pick<
  Profile,
  "name" | "standards" | "plannedStage2" | "operatingSince" | "certificates" | "classification"
> & {
  readonly smallOrganisation: { readonly reason: string } | null;
  readonly thresholds: Thresholds | null;
};

/** A share in basis points and months; not a number where the field is empty. */
export type Thresholds = {
  readonly verifiedAtLeast: number;
  readonly operatingMonths: number;
  readonly reason: string;
};

const thresholdsOf = ({ thresholds }: Profile): Thresholds | null =>
  thresholds && {
    verifiedAtLeast: thresholds.verifiedAtLeast,
    operatingMonths: thresholds.operatingMonths,
    reason: thresholds.reason,
  };

/** What the client says of itself now, as a draft to change. */
export const draftOf = (profile: Profile): Draft => ({
  name: profile.name,
  standards: profile.standards,
  plannedStage2: profile.plannedStage2,
  operatingSince: profile.operatingSince,
  smallOrganisation:
    profile.smallOrganisation === null ? null : { reason: profile.smallOrganisation.reason },
  thresholds: thresholdsOf(profile),
  certificates: profile.certificates,
  classification: profile.classification,
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
    thresholds: kept("thresholds"),
    certificates: kept("certificates"),
    classification: kept("classification"),
  };
};
