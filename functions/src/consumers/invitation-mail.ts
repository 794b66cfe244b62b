import type { ControlEvent } from "@tandem/store/control/event";
import type { Mail } from "../runtime/runtime.ts";

type Opened = Extract<ControlEvent, { type: "invitation.opened" }>;
type Proposed = Extract<ControlEvent, { type: "proposal.opened" }>;

const roles: Readonly<Record<Opened["role"], string>> = {
  firmOwner: "an owner of the firm",
  consultant: "a consultant",
  clientAdmin: "an administrator",
  contributor: "a contributor",
  viewer: "a reader",
  auditor: "an auditor",
  reviewer: "an outside reviewer",
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

const proposals = {
  client: {
    subject: (organisation: string) => `${organisation} asks your firm to keep it on Tandem`,
    text: (organisation: string) =>
      `${organisation} assesses itself on Tandem and asks your firm to keep it: to see it in your portfolio, work in it and verify its answers.`,
  },
  firm: {
    subject: (organisation: string) => `${organisation} offers to keep your company on Tandem`,
    text: (organisation: string) =>
      `${organisation} offers to keep your company on Tandem: to see it in its portfolio, work in it and verify its answers. It sees nothing of your company before you say yes.`,
  },
} as const;

/** The mail that carries a proposal to the other side. */
export const proposalMail = (event: Proposed, publicUrl: string): Mail => {
  const { subject, text } = proposals[event.by];
  return {
    key: event.id,
    to: event.email,
    subject: subject(event.organisation),
    text: [
      text(event.organisation),
      "",
      `Open this link and sign in with ${event.email} to say yes or no:`,
      `${publicUrl}/proposal#${event.secret}`,
      "",
      `The link works until ${event.expiresAt.slice(0, 10)}. If you did not expect it, leave it be: nothing changes.`,
      "",
    ].join("\n"),
  };
};
