/** Which evidence is shown: all, or that of one requirement. */
export type EvidenceFilter = { readonly requirement?: string };

export const parseEvidenceFilter = ({ requirement }: Record<string, unknown>): EvidenceFilter =>
  typeof requirement === "string" && /^iso(?:27001|20000):[\w.]{1,12}$/.test(requirement)
    ? { requirement }
    : {};
