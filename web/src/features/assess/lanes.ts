import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import type { Lane } from "./filter.ts";

/** The lanes that the person may write. Whoever may verify starts there: an answer of one's own is lost to four eyes. */
export const lanesOf = (client: Profile): readonly Lane[] => [
  ...(may(client, "assessment.verify") ? (["verified"] as const) : []),
  ...(may(client, "assessment.claim") ? (["claimed"] as const) : []),
];

/** The lane that ratings go to: the one wanted, if it is the person's to write. */
export const laneOf = (client: Profile, wanted: Lane | undefined): Lane | null => {
  const lanes = lanesOf(client);
  return lanes.find((lane) => lane === wanted) ?? lanes[0] ?? null;
};
