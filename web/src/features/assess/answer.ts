import type { Lane } from "./filter.ts";
import type { Assessment, Rating } from "./queries.ts";
import type { Row } from "./rows.ts";
import type { Drafts } from "./drafts.ts";
import type { Saving } from "./saving.ts";

type Way = { readonly saving: Saving; readonly drafts: Drafts };

/** The note that stands in a lane. */
export const noteIn = ({ claim, verification }: Assessment, lane: Lane): string => {
  if (lane === "claimed") return claim?.note ?? "";
  return verification.state === "verified" ? verification.note : "";
};

/** The rating that stands in a lane. */
export const ratingIn = ({ claim, verification }: Assessment, lane: Lane): Rating | null => {
  if (lane === "claimed") return claim?.rating ?? null;
  return verification.state === "verified" ? verification.rating : null;
};

const write = (
  { saving, drafts }: Way,
  row: Row,
  lane: Lane,
  answer: { readonly rating: Rating; readonly note: string },
): boolean => {
  const { key } = row.requirement;
  return lane === "claimed"
    ? saving.make(key, { kind: "claim", ...answer })
    : saving.make(key, { kind: "verify", ...answer, except: drafts.leftOut(key) });
};

/** Writes a rating into a lane, with the note that was begun or stands there. */
export const rate = (way: Way, row: Row, lane: Lane, rating: Rating): void => {
  const { key } = row.requirement;
  const note = way.drafts.noteOf(lane, key) ?? noteIn(row.assessment, lane);
  if (write(way, row, lane, { rating, note })) way.drafts.keepNote(lane, key, "");
};

/** Keeps a note with the rating of its lane; where there is none yet it waits for one. */
export const note = (way: Way, row: Row, lane: Lane, text: string): void => {
  const rating = ratingIn(row.assessment, lane);
  const trimmed = text.trim();
  if (rating === null) way.drafts.keepNote(lane, row.requirement.key, trimmed);
  else if (trimmed !== noteIn(row.assessment, lane))
    write(way, row, lane, { rating, note: trimmed });
};

/** The verifier agrees that the control is excluded. An exclusion has no rating; the service keeps none. */
export const consent = ({ saving }: Way, row: Row): void => {
  saving.make(row.requirement.key, { kind: "verify", rating: "F", note: "", except: [] });
};
