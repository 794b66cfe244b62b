import type { ControlEvent } from "@tandem/store/control/event";
import type { Mail } from "../runtime/runtime.ts";

type Opened = Extract<ControlEvent, { type: "invitation.opened" }>;

const roles: Readonly<Record<Opened["role"], string>> = {
  firmOwner: "an owner of the firm",
  consultant: "a consultant",
  clientAdmin: "an administrator",
  contributor: "a contributor",
  viewer: "a reader",
  auditor: "an auditor",
};

/** The mail that carries an invitation. The secret stands behind `#`, which browsers send to no server. */
export const invitationMail = (event: Opened, publicUrl: string): Mail => ({
  key: event.id,
  to: event.email,
  subject: `You are invited to ${event.organisation} on Tandem`,
  text: [
    `You are invited to join ${event.organisation} on Tandem as ${roles[event.role]}.`,
    "",
    `Open this link and sign in with ${event.email}:`,
    `${publicUrl}/invitation#${event.secret}`,
    "",
    `The link works once, until ${event.expiresAt.slice(0, 10)}. If you did not expect it, leave it be.`,
    "",
  ].join("\n"),
});
