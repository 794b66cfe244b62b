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
