import { ratings, ratingWord } from "../assess/words.ts";
import type { TrailEntry } from "../trail/queries.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** What a field of the entry was changed to. */
const after = ({ change }: TrailEntry, field: string): Fields => {
  const changed: unknown = change[field];
  return isFields(changed) && isFields(changed["to"]) ? changed["to"] : {};
};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const rated = ({ rating, note }: Fields): string => {
  const known = ratings.find((each) => each === rating);
  const word = known === undefined ? "nothing" : ratingWord(known).toLowerCase();
  return [word, textOf(note)].filter((part) => part !== "").join(": ");
};

const decided = ({ decision, inherited, justification }: Fields): string => {
  const word = inherited === true ? "applicable, inherited" : textOf(decision);
  return [word, textOf(justification)].filter((part) => part !== "").join(": ");
};

/** What happened to a requirement, as a sentence. */
export const happened = (entry: TrailEntry): string => {
  switch (entry.action) {
    case "assessment.claimed":
      return `Claimed ${rated(after(entry, "claim"))}`;
    case "assessment.confirmed":
      return `Confirmed from the other standard as ${rated(after(entry, "claim"))}`;
    case "assessment.decided":
      return `Decided ${decided(after(entry, "applicability"))}`;
    case "assessment.imported":
      return `Imported as ${decided(after(entry, "applicability"))}`;
    case "assessment.assigned":
      return "Assigned to someone else";
    case "assessment.verified":
      return "verification" in entry.change
        ? `Verified ${rated(after(entry, "verification"))}`
        : "Confirmed the exclusion";
    case "assessment.challenged":
      return `Challenged: ${textOf(after(entry, "verification")["note"])}`;
    default:
      return "verification" in entry.change
        ? "The verification turned stale"
        : entry.action.replaceAll(/[._]/g, " ");
  }
};
