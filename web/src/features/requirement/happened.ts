import { formatDate } from "../../lib/format.ts";
import { ratings, ratingWord, staleReason, staleReasonNames } from "../assess/words.ts";
import { toDraft } from "../discussion/mention.ts";
import type { HistoryEntry } from "../discussion/queries.ts";

type Fields = Readonly<Record<string, unknown>>;
type NameOf = (userId: string) => string;
type Entry = Pick<HistoryEntry, "action" | "change">;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** What a field of the entry was before and is after; both nothing where it did not change. */
const step = ({ change }: Entry, field: string): { from: unknown; to: unknown } => {
  const { from = null, to = null } = fieldsOf(change[field]);
  return { from, to };
};

const after = (entry: Entry, field: string): Fields => fieldsOf(step(entry, field).to);
const before = (entry: Entry, field: string): Fields => fieldsOf(step(entry, field).from);

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** `now`, and in brackets what it was, where that is something else. */
const changed = (now: string, was: string): string =>
  was === "" || was === now ? now : `${now} (was ${was})`;

const withNote = (said: string, note: unknown): string =>
  [said, textOf(note)].filter((part) => part !== "").join(": ");

const ratingIn = ({ rating }: Fields): string => {
  const known = ratings.find((each) => each === rating);
  return known === undefined ? "" : ratingWord(known).toLowerCase();
};

const claimed = (entry: Entry, verb = "Claimed"): string => {
  const [was, is] = [before(entry, "claim"), after(entry, "claim")];
  const said = was["rating"] === is["rating"] ? "Changed the note of the answer" : null;
  return withNote(said ?? `${verb} ${changed(ratingIn(is), ratingIn(was))}`, is["note"]);
};

const verdictIn = (fields: Fields): string => {
  switch (fields["state"]) {
    case "challenged":
      return "challenged";
    case "stale":
      return `stale, ${ratingIn(fieldsOf(fields["was"]))} before`;
    default:
      return ratingIn(fields);
  }
};

const verified = (entry: Entry): string => {
  if (!("verification" in entry.change)) return "Confirmed the exclusion";
  const [was, is] = [before(entry, "verification"), after(entry, "verification")];
  if (is["state"] === "none") return "Confirmed the exclusion";
  return withNote(`Verified ${changed(ratingIn(is), verdictIn(was))}`, is["note"]);
};

const decisionIn = ({ decision, inherited }: Fields): string => {
  if (decision === "undecided") return "not decided";
  return inherited === true ? "applicable, inherited" : textOf(decision);
};

const decided = (entry: Entry, verb: string): string => {
  const [was, is] = [before(entry, "applicability"), after(entry, "applicability")];
  return withNote(`${verb} ${changed(decisionIn(is), decisionIn(was))}`, is["justification"]);
};

/** Who it was given to and until when, each only where it changed. */
const assigned = (entry: Entry, nameOf: NameOf): string[] => {
  const person = (id: unknown) => (typeof id === "string" ? nameOf(id) : "nobody");
  const date = (day: unknown) => (typeof day === "string" ? formatDate(day) : "no date");
  const [to, due] = [step(entry, "assignee"), step(entry, "due")];
  return [
    ...(to.from === to.to
      ? []
      : [`Assigned to ${changed(person(to.to), to.from === null ? "" : person(to.from))}`]),
    ...(due.from === due.to
      ? []
      : [`Due ${changed(date(due.to), due.from === null ? "" : date(due.from))}`]),
  ];
};

/** A verification that no longer counts says so beside whatever took its ground away. */
const turnedStale = (entry: Entry): string[] => {
  const { state, reason } = after(entry, "verification");
  const known = staleReasonNames.find((each) => each === reason);
  if (state !== "stale") return [];
  const because = known === undefined ? "" : `: ${staleReason(known)}`;
  return [`The verification turned stale${because}`];
};

/** What happened to a requirement, in sentences: what is now, and what was before. */
export const happened = (entry: Entry, nameOf: NameOf): readonly string[] => {
  const words = (field: "from" | "to") => toDraft(textOf(step(entry, "text")[field]), nameOf);
  switch (entry.action) {
    case "assessment.claimed":
      return [claimed(entry), ...turnedStale(entry)];
    case "assessment.confirmed":
      return [claimed(entry, "Confirmed from the other standard as"), ...turnedStale(entry)];
    case "assessment.decided":
      return [decided(entry, "Decided"), ...turnedStale(entry)];
    case "assessment.imported":
      return [decided(entry, "Imported as"), ...turnedStale(entry)];
    case "assessment.assigned":
      return assigned(entry, nameOf);
    case "assessment.unassigned":
      return ["Opened to everyone: whoever it was assigned to is no longer a member"];
    case "assessment.verified":
      return [verified(entry)];
    case "assessment.challenged":
      return [withNote("Challenged", after(entry, "verification")["note"])];
    case "comment.written":
      return [`Said: ${words("to")}`];
    case "comment.edited":
      return "text" in entry.change
        ? [`Changed “${words("from")}” to “${words("to")}”`]
        : ["Changed whom a comment calls"];
    case "comment.withdrawn":
      return ["Withdrew a comment"];
    default: {
      const stale = turnedStale(entry);
      const rated = "claim" in entry.change ? [claimed(entry)] : [];
      const told = [...rated, ...stale];
      return told.length > 0 ? told : [entry.action.replaceAll(/[._]/g, " ")];
    }
  }
};
