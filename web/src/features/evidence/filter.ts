/** By where evidence stands today. */
export const evidenceStates = ["current", "expiring", "expired", "withdrawn"] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** Which evidence is shown: all, or by where it stands, whose it is and what it is for. */
export type EvidenceFilter = {
  readonly state?: EvidenceState;
  readonly owner?: string;
  readonly requirement?: string;
};

/** Reads the filter from an address; what does not belong there is left out. */
export const parseEvidenceFilter = (given: Record<string, unknown>): EvidenceFilter => {
  const state = evidenceStates.find((each) => each === given["state"]);
  const { owner, requirement } = given;
  return {
    ...(state !== undefined && { state }),
    ...(typeof owner === "string" && /^usr_[0-9a-z]{16,26}$/.test(owner) && { owner }),
    ...(typeof requirement === "string" &&
      /^iso(?:27001|20000):[\w.]{1,12}$/.test(requirement) && { requirement }),
  };
};
