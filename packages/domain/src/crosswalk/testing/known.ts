import { requirements, type RequirementKey } from "@tandem/standards/catalogue";
import * as Assessment from "../../assessment/assessment.ts";
import { UserId } from "../../kernel/id.ts";
import type { Known } from "../proposal.ts";

export const client = UserId.parse("usr_client0000000000000");
export const at = "2026-06-01T09:00:00.000Z";
export const later = "2026-09-01T09:00:00.000Z";
export const admin = { userId: client, role: "clientAdmin" } as const;

const signed = { by: client, at };

export const applicable: Assessment.Applicability = {
  ...signed,
  decision: "applicable",
  inherited: false,
  justification: "",
};

export const excluded = (justification = "Nothing of the kind"): Assessment.Applicability => ({
  ...signed,
  decision: "excluded",
  justification,
  checked: null,
});

export const claim = (rating: Assessment.Rating, over: Partial<Assessment.Claim> = {}) => ({
  ...signed,
  rating,
  note: "",
  ...over,
});

type Said = Partial<Assessment.Info> | Assessment.Rating;

/** A requirement of which this is known; a rated control applies. */
export const info = (key: RequirementKey, said: Said = {}): Assessment.Info => ({
  ...Assessment.initial(key),
  ...(typeof said === "string"
    ? { claim: claim(said), ...(key.startsWith("iso27001:A.") && { applicability: applicable }) }
    : said),
});

/** What is known of a client: these, and nothing of the rest. */
export const knowing = (said: Readonly<Partial<Record<RequirementKey, Said>>>): Known => {
  const infos = new Map(requirements.map(({ key }) => [key, info(key, said[key])]));
  return (key) => infos.get(key) ?? Assessment.initial(key);
};
