const kinds: Readonly<Record<string, string>> = {
  assessment: "Requirement",
  client: "Client",
  document: "Document",
  evidence: "Evidence",
  import: "Import",
  invitation: "Invitation",
  member: "Member",
  profile: "Profile",
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
  return `${name} ${requirement(rest.join(":"))}`.trim();
};
