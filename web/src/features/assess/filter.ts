/** Where a requirement stands, as a person asks for it. */
export const laneStates = [
  "notAnswered",
  "proposed",
  "claimed",
  "verified",
  "stale",
  "challenged",
  "undecided",
  "excluded",
] as const;
export type LaneState = (typeof laneStates)[number];

/** Which lane the keys 1 to 4 write. */
export type Lane = "claimed" | "verified";

const kinds = ["clause", "control"] as const;
const standards = ["iso27001", "iso20000"] as const;

/** By when it is to be answered, as a person asks for it. */
export const dueStates = ["overdue", "week", "dated", "none"] as const;
export type DueState = (typeof dueStates)[number];

/** What of the list is shown, which lane is written and which row is selected; all of it in the address. */
export type Filter = {
  readonly q?: string;
  readonly standard?: (typeof standards)[number];
  /** A clause of either standard such as `8`, or a theme such as `A.5`. */
  readonly group?: string;
  /** Controls of Annex A, or clauses. */
  readonly kind?: (typeof kinds)[number];
  readonly state?: LaneState;
  readonly mine?: true;
  /** Somebody's id, or `nobody`. */
  readonly who?: string;
  readonly due?: DueState;
  readonly lane?: Lane;
  readonly at?: string;
};

const oneOf = <T extends string>(options: readonly T[], value: unknown): T | undefined =>
  options.find((option) => option === value);

/** A value of the address as text: the router reads `group=8` as a number. */
const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** Reads the filter out of an address; what does not fit is left out. */
export const parseFilter = (search: Record<string, unknown>): Filter => {
  const q = text(search["q"]).slice(0, 120);
  const group = text(search["group"]);
  const at = text(search["at"]);
  const standard = oneOf(standards, search["standard"]);
  const kind = oneOf(kinds, search["kind"]);
  const state = oneOf(laneStates, search["state"]);
  const who = text(search["who"]);
  const due = oneOf(dueStates, search["due"]);
  const lane = oneOf(["claimed", "verified"] as const, search["lane"]);
  return {
    ...(q.trim() !== "" && { q }),
    ...(standard !== undefined && { standard }),
    ...(/^(?:[4-9]|10|A\.[5-8])$/.test(group) && { group }),
    ...(kind !== undefined && { kind }),
    ...(state !== undefined && { state }),
    ...((search["mine"] === true || search["mine"] === "true") && { mine: true as const }),
    ...(/^(?:nobody|usr_[0-9a-z]{16,26})$/.test(who) && { who }),
    ...(due !== undefined && { due }),
    ...(lane !== undefined && { lane }),
    ...(/^iso(?:27001|20000):[\w.]{1,12}$/.test(at) && { at }),
  };
};

/** Reads the lane alone out of an address. */
export const parseLane = (search: Record<string, unknown>): Pick<Filter, "lane"> => {
  const { lane } = parseFilter(search);
  return lane === undefined ? {} : { lane };
};

/** What the address of one requirement says: the lane, and the comment or note somebody came for. */
export type RequirementSearch = Pick<Filter, "lane"> & {
  readonly comment?: string;
  readonly notes?: true;
};

export const parseRequirement = (search: Record<string, unknown>): RequirementSearch => {
  const comment = text(search["comment"]);
  const notes = search["notes"] === true || search["notes"] === "true";
  return {
    ...parseLane(search),
    ...(/^cmt_[0-9a-z]{16,26}$/.test(comment) && {
      comment,
      ...(notes && { notes: true as const }),
    }),
  };
};

/** Whether anything narrows the list. */
export const narrows = ({ q, standard, group, kind, state, mine, who, due }: Filter): boolean =>
  [q, standard, group, kind, state, mine, who, due].some((part) => part !== undefined);
