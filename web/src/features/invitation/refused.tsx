import { Title } from "@mantine/core";

import type { ApiProblem } from "../../lib/problem.ts";
import { ButtonLink } from "../../ui/button-link.tsx";

const titles: Readonly<Record<string, string>> = {
  "invitation.expired": "This invitation has expired",
  "invitation.used": "This invitation was used already",
  "invitation.revoked": "This invitation was withdrawn",
  "member.exists": "You are a member already",
  "client.suspended": "This client is suspended",
};

const advice: Readonly<Record<string, string>> = {
  "invitation.expired":
    "Invitations work for seven days. Ask the person who invited you to send a new one.",
  "invitation.used": "It works once. If it was you, everything you may open is on the start page.",
  "invitation.revoked":
    "Whoever sent it took it back. Ask them for a new one if you think that is a mistake.",
  "member.exists": "Everything you may open is on the start page.",
};

/** An invitation that cannot be accepted: why, and what to do. */
export function Refused({ problem }: { problem: ApiProblem }) {
  const unknown = problem.status === 404 || problem.status === 422;
  const title = unknown ? "There is no such invitation" : "The invitation could not be accepted";
  const text = unknown
    ? "The link is not complete, or it never existed. Open it from the mail itself, or ask for a new one."
    : problem.message;
  return (
    <>
      <Title order={1}>{titles[problem.code] ?? title}</Title>
      <p>{advice[problem.code] ?? text}</p>
      <ButtonLink to="/">Go to the start page</ButtonLink>
    </>
  );
}
