import type * as Client from "@tandem/domain/client";
import type * as Risk from "@tandem/domain/risk";
import { nameOf } from "@tandem/domain/risk/digest";
import type { Participant } from "../people/member-named.ts";
import type { Mail } from "../runtime/runtime.ts";

type Asked = {
  readonly client: Client.Info;
  readonly risk: Risk.Info;
  readonly owner: Participant;
  readonly at: string;
};

/** What the owner of a risk is asked, and the way to the one page on which they answer. Nothing of its content. */
export const askingMail = ({ client, risk, owner, at }: Asked, publicUrl: string): Mail => {
  const name = nameOf(risk.number);
  const again = risk.acceptances.length > 0;
  return {
    key: `${risk.id}-${owner.userId}-${at}`,
    to: owner.email,
    subject: `${client.name}: ${name} waits for your decision`,
    text: [
      `You own the risk ${name} of ${client.name}.`,
      again
        ? "You accepted what remains of it before; since then something it rested on has changed, or the time is over."
        : "Its treatment is planned, and you are asked to accept what remains of it.",
      "",
      "One page shows what it is, how it is treated and what remains. Accept it there, or send it back:",
      `${publicUrl}/clients/${client.tenantId}/risk-acceptance/${risk.id}`,
      "",
    ].join("\n"),
  };
};

/** What a person is told on one day about risks and actions of theirs, by name. */
export type Reminder = {
  readonly accept: readonly string[];
  readonly ending: readonly string[];
  readonly due: readonly string[];
  readonly overdue: readonly string[];
  readonly review: readonly string[];
  readonly reviewOverdue: readonly string[];
};

const parts: readonly (readonly [keyof Reminder, string])[] = [
  ["accept", "Waiting for your decision, because an acceptance no longer holds"],
  ["ending", "Accepted by you, and ending in two weeks"],
  ["due", "Actions of yours that are due in a week"],
  ["overdue", "Actions of yours that were due yesterday and are not done"],
  ["review", "Risks of yours to look at again within two weeks"],
  ["reviewOverdue", "Risks of yours that should have been looked at again"],
];

/** One mail for a person and an occasion, such as a day, whatever there is to tell. */
export const reminderMail = (
  { client, person, occasion }: { client: Client.Info; person: Participant; occasion: string },
  reminder: Reminder,
  publicUrl: string,
): Mail => ({
  key: `risks-${client.tenantId}-${person.userId}-${occasion}`,
  to: person.email,
  subject: `${client.name}: risks that wait for you`,
  text: [
    ...parts.flatMap(([part, words]) =>
      reminder[part].length === 0 ? [] : [`${words}: ${reminder[part].join(", ")}.`],
    ),
    "",
    "They stand on your page:",
    `${publicUrl}/clients/${client.tenantId}/work`,
    "",
  ].join("\n"),
});
