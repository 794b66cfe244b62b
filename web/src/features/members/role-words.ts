import type { Answer } from "../../lib/api.ts";

type ClientMember = Answer<"GET /api/v1/tenants/{tenantId}/members">["items"][number];
export type ActingRole = ClientMember["role"];
export type ClientRole = Exclude<ActingRole, "firmOwner" | "selfAdmin">;
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
  selfAdmin: {
    name: "Administrator",
    may: "Manages members and scope, answers, and verifies what someone else answered.",
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
  reviewer: {
    name: "Outside reviewer",
    may: "Reads everything and verifies or challenges answers, on the agreed days only.",
  },
};

export const roleName = (role: ActingRole): string => words[role].name;

/** One sentence: what the role may do. */
export const roleMay = (role: ActingRole): string => words[role].may;

const ofClient: readonly ClientRole[] = ["clientAdmin", "contributor", "viewer", "auditor"];

/**
 * The roles a person may hand out in a client. Reviewers are for a firm owner, or where no firm keeps the client, for
 * its administrators; consultants of the firm are assigned and not invited. The service decides.
 */
export const grantable = (role: ActingRole): readonly ClientRole[] =>
  role === "firmOwner" || role === "selfAdmin" ? [...ofClient, "reviewer"] : ofClient;

/** The granted role behind what somebody acts as. */
export const grantedAs = (role: Exclude<ActingRole, "firmOwner">): ClientRole =>
  role === "selfAdmin" ? "clientAdmin" : role;
