import type * as Client from "@tandem/domain/client";
import type * as Comment from "@tandem/domain/comment";
import { find } from "@tandem/standards/catalogue";
import type { Participant } from "../people/member-named.ts";
import type { Mail } from "../runtime/runtime.ts";

type News = {
  readonly client: Client.Info;
  readonly comment: Comment.Info;
  readonly kind: Comment.Concern;
  readonly person: Participant;
};

const did: Readonly<Record<Comment.Concern, string>> = {
  mention: "mentioned you",
  reply: "answered you",
};

const standards = { iso27001: "ISO/IEC 27001", iso20000: "ISO/IEC 20000-1" } as const;

/** Who, where, and the way there. What was said stays in the product, where the client decides who reads it. */
export const newsMail = ({ client, comment, kind, person }: News, publicUrl: string): Mail => {
  const requirement = find(comment.requirement);
  const place =
    requirement === undefined
      ? comment.requirement
      : `${standards[requirement.standard]}, ${requirement.id} ${requirement.title}`;
  const internal = comment.audience === "firm";
  const link = new URL(`${publicUrl}/clients/${client.tenantId}/assess/${comment.requirement}`);
  link.searchParams.set("comment", comment.id);
  if (internal) link.searchParams.set("notes", "true");
  return {
    key: `${comment.id}-${person.userId}`,
    to: person.email,
    subject: `${comment.name} ${did[kind]} in ${client.name}`,
    text: [
      `${comment.name} ${did[kind]} in ${internal ? "an internal note" : "a comment"} on`,
      place,
      `in ${client.name}.`,
      "",
      "Read it here:",
      link.href,
      "",
    ].join("\n"),
  };
};
