import type { Permitted } from "./permitted.ts";
import type { Who } from "./people.ts";

/**
 * Where a request goes: the client in which these people have their seats, another client of the same firm, a client
 * of another firm, one in which they have the same seats but which is suspended, and one in which the client's own
 * people have the same seats but which no firm keeps.
 */
export const targets = ["own", "sibling", "foreign", "suspended", "selfkept"] as const;
export type Target = (typeof targets)[number];

/** How a request ends at the walls; `through`: it reaches the rules behind them. */
export type Decision = "through" | "401" | "403 access.forbidden" | "403 client.suspended" | "404";

/** What each person is in the firm, and what they are today in the clients in which they have a seat. */
const inFirm: Partial<Record<Who, "firmOwner" | "consultant">> = {
  firmOwner: "firmOwner",
  consultant: "consultant",
  unassigned: "consultant",
};
const inClient = {
  firmOwner: "firmOwner",
  consultant: "consultant",
  unassigned: null,
  clientAdmin: "clientAdmin",
  contributor: "contributor",
  viewer: "viewer",
  auditor: "auditor",
  reviewer: "reviewer",
  earlyAuditor: null,
  lateAuditor: null,
  stranger: null,
} as const satisfies Record<Who, string | null>;

/** The same where no firm keeps the client: nobody of the firm is there, and its administrator does more. */
const inSelfKept = {
  ...inClient,
  firmOwner: null,
  consultant: null,
  clientAdmin: "selfAdmin",
} as const satisfies Record<Who, string | null>;

const seat = (who: Who, target: Target) => {
  if (target === "selfkept") return inSelfKept[who];
  if (target === "foreign") return null;
  if (target === "sibling") return who === "firmOwner" ? "firmOwner" : null;
  return inClient[who];
};

const ofFirmRoute = (
  roles: readonly string[],
  who: Who,
  { target, namesClient }: { target: Target; namesClient: boolean },
): Decision => {
  const role = target === "foreign" ? undefined : inFirm[who];
  if (role === undefined) return "404";
  if (!roles.includes(role)) return "403 access.forbidden";
  return namesClient && seat(who, target) === null ? "404" : "through";
};

const ofClientRoute = (roles: readonly string[], who: Who, target: Target): Decision => {
  const role = seat(who, target);
  if (role === null) return "404";
  if (target === "suspended") return "403 client.suspended";
  return roles.includes(role) ? "through" : "403 access.forbidden";
};

/** How a request of this person has to end. */
export const decide = (
  permitted: Permitted,
  who: Who,
  place: { target: Target; namesClient: boolean },
): Decision => {
  if (typeof permitted === "string") return "through";
  return "firm" in permitted
    ? ofFirmRoute(permitted.firm, who, place)
    : ofClientRoute(permitted.client, who, place.target);
};

/** How a request without a valid token has to end. */
export const decideUnknown = (permitted: Permitted): Decision =>
  permitted === "anyone" ? "through" : "401";
