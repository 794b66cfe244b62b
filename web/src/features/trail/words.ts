const kinds: Readonly<Record<string, string>> = {
  assessment: "Requirement",
  client: "Client",
  crosswalk: "Crosswalk",
  comment: "Comment",
  document: "Document",
  evidence: "Evidence",
  import: "Import",
  invitation: "Invitation",
  member: "Member",
  note: "Internal note",
  profile: "Profile",
  reading: "Reading of",
  scope: "Scope",
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An action as a person reads it: `assessment.claimed` becomes "Assessment claimed". */
export const actionText = (action: string): string => capital(action.replaceAll(/[._-]/g, " "));

const requirement = (key: string): string =>
  key.replace(/^iso27001:/, "27001 ").replace(/^iso20000:/, "20000-1 ");

/** A record as a person reads it: `assessment:iso27001:A.5.1` becomes "Requirement 27001 A.5.1". */
export const aggregateText = (aggregate: string): string => {
  const [kind = "", ...rest] = aggregate.split(":");
  const name = kinds[kind] ?? capital(kind);
  // What was said is known by where it was said: its own id says nothing to anyone.
  const named = rest.filter((part) => !/^(?:cmt|frm)_/.test(part)).join(":");
  return `${name} ${requirement(named)}`.trim();
};

/** A value as text: a word as it is, nothing as "nothing", anything else as JSON. */
const valueText = (value: unknown): string => {
  if (value === null || value === undefined || value === "") return "nothing";
  return typeof value === "string" ? value : JSON.stringify(value);
};

/** One field of a change: `{ from, to }` becomes "nothing → clientAdmin". */
export const changeText = (change: unknown): string =>
  typeof change === "object" && change !== null && "from" in change && "to" in change
    ? `${valueText(change.from)} → ${valueText(change.to)}`
    : valueText(change);

/** A text with people's names in place of their ids; an id whose name is not known stays out of sight. */
export const withNames = (text: string, nameOf: (userId: string) => string): string =>
  text.replaceAll(/usr_[0-9a-z]{16,26}/g, (userId) => nameOf(userId));
