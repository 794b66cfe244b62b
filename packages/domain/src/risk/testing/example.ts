import { RiskId, UserId } from "../../kernel/id.ts";
import { presets } from "../method/preset.ts";
import * as Risk from "../risk.ts";
import type { Treatment } from "../treatment.ts";

type Plan = Exclude<Treatment, { option: "undecided" | "retain" }>;

export const now = "2026-11-24T09:30:00.000Z";
export const later = "2026-11-25T09:30:00.000Z";
export const owner = { userId: UserId.parse("usr_0000000000000001"), role: "contributor" } as const;
export const other = { userId: UserId.parse("usr_0000000000000002"), role: "clientAdmin" } as const;

export const method = presets["5x5"];
export const approved = { version: 1, method };

export const rating = (likelihood: number, overall: number) => ({
  likelihood,
  impacts: { overall },
});

export const description: Risk.Description = {
  kind: "risk",
  family: "informationSecurity",
  title: "Administrator account taken over",
  cause: "A password is guessed",
  event: "Someone signs in as administrator",
  consequence: "All customer data is open",
  threat: "Credential stuffing",
  vulnerability: "One factor only",
  affects: { confidentiality: true, integrity: true, availability: false },
  serviceObjectives: "",
  customers: [],
  existingControls: { requirements: [], text: "" },
  owner: owner.userId,
  ownerName: "",
  reference: "",
  assetName: "",
};

export const treatment: Plan = {
  option: "modify",
  plan: "A second factor for all administrators",
  actions: [
    {
      title: "Switch it on",
      owner: other.userId,
      ownerName: "",
      due: "2027-02-01",
      cost: 2_000,
      progress: "planned",
    },
  ],
  controls: ["iso27001:A.8.5"],
};

export const created = Risk.create(
  { id: RiskId.parse("rsk_0000000000000001"), number: 12 },
  description,
  other,
  now,
);

const rated = Risk.rate(created, { level: "current", rating: rating(4, 5) }, method, other, now);

/** Rated, treated, with a residual in the band "Medium": only the acceptance is missing. */
export const treated = Risk.rate(
  Risk.treat(rated, treatment),
  { level: "residual", rating: rating(2, 4) },
  method,
  other,
  now,
);
