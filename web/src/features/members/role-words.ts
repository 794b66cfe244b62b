import type { Answer } from "../../lib/api.ts";

type ClientMember = Answer<"GET /api/v1/tenants/{tenantId}/members">["items"][number];
export type ActingRole = ClientMember["role"];
export type ClientRole = Exclude<ActingRole, "firmOwner">;
export type FirmRole = Answer<"GET /api/v1/firms/{firmId}/members">["items"][number]["role"];

const words: Readonly<Record<ActingRole, { name: string; may: string }>> = {
  firmOwner: {
    name: "Firm owner",
    may: "Everything in the firm, its clients and its members.",
  },
  consultant: {
    name: "Consultant",
    may: "Works in assigned clients and verifies or challenges what they claim.",
  },
  clientAdmin: {
    name: "Client administrator",
    may: "Manages members and scope, and answers like a contributor.",
  },
  contributor: {
    name: "Contributor",
    may: "Answers requirements and attaches evidence.",
  },
  viewer: { name: "Viewer", may: "Reads everything, changes nothing." },
  auditor: {
    name: "Auditor",
    may: "Reads everything, the audit trail included, on the agreed days only.",
  },
};

export const roleName = (role: ActingRole): string => words[role].name;

/** One sentence: what the role may do. */
export const roleMay = (role: ActingRole): string => words[role].may;

const ofClient: readonly ClientRole[] = ["clientAdmin", "contributor", "viewer", "auditor"];

/** The roles a person may hand out in a client; only a firm owner puts consultants in. The service decides. */
export const grantable = (role: ActingRole): readonly ClientRole[] =>
  role === "firmOwner" ? ["consultant", ...ofClient] : ofClient;
