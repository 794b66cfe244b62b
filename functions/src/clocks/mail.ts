import { createHash } from "node:crypto";
import type * as Client from "@tandem/domain/client";
import type { Participant } from "../people/member-named.ts";
import type { Mail } from "../runtime/runtime.ts";

/** One piece of news: a ticket's clock has used up a share of its time, or missed its deadline. */
export type Line = {
  readonly key: string;
  readonly ticket: string;
  readonly name: string;
  readonly target: string;
  readonly percent: number | null;
  readonly at: string;
};

/** The most pieces that are written out. */
const most = 50;

const said = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

/** The names of a ticket and a target are told, nothing of what the ticket says. */
const written = ({ name, target, percent, at }: Line): string =>
  percent === null
    ? `${name}, ${target}: the deadline was missed at ${said(at)}`
    : `${name}, ${target}: ${percent} % of the time was used up at ${said(at)}`;

const headline = (lines: readonly Line[]): string => {
  const missed = lines.filter(({ percent }) => percent === null).length;
  const warned = lines.length - missed;
  return [
    ...(missed > 0 ? [`${missed} ${missed === 1 ? "deadline" : "deadlines"} missed`] : []),
    ...(warned > 0 ? [`${warned} ${warned === 1 ? "clock" : "clocks"} at risk`] : []),
  ].join(", ");
};

/** What a person is told of clocks that they look after, in the order in which it happened. */
export const clockMail = (
  { client, person }: { client: Client.Info; person: Participant },
  lines: readonly Line[],
  publicUrl: string,
): Mail => {
  const keys = lines.map(({ key }) => key).join(" ");
  const mark = createHash("sha256").update(keys).digest("hex").slice(0, 24);
  const [only] = lines;
  const place = lines.length === 1 && only !== undefined ? `tickets/${only.ticket}` : "tickets";
  return {
    key: `clocks-${client.tenantId}-${person.userId}-${mark}`,
    to: person.email,
    subject: `${client.name}: ${headline(lines)}`,
    text: [
      ...lines.slice(0, most).map(written),
      ...(lines.length > most ? [`and ${lines.length - most} more`] : []),
      "",
      "See them here:",
      `${publicUrl}/clients/${client.tenantId}/${place}`,
      "",
    ].join("\n"),
  };
};
