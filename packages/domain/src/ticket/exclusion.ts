import { DomainError } from "../kernel/error.ts";
import type { UserId } from "../kernel/id.ts";
import type { Instant } from "../kernel/time.ts";
import type { Info, Proposal } from "./ticket.ts";

/** The most wishes of one ticket. */
const mostProposals = 50;

export type Wish = Pick<Proposal, "target" | "cycle" | "reason">;

/** Asks to take clocks of the ticket out of the figures. Nothing changes until a second person agrees. */
export const ask = (info: Info, wish: Wish, by: UserId, at: Instant): Info => {
  if (info.proposals.length >= mostProposals) {
    throw new DomainError("limit.items", `A ticket holds at most ${mostProposals} such wishes.`);
  }
  const number = info.proposals.length + 1;
  return { ...info, proposals: [...info.proposals, { number, ...wish, by, at, answer: null }] };
};

export type Reply = { readonly number: number; readonly outcome: "agreed" | "refused" };

/**
 * Agrees or refuses. Agreed, it becomes an event with its reason and who approved it, visible for ever.
 * Refused to whoever asked: nobody agrees to their own wish (four-eyes).
 */
export const reply = (
  info: Info,
  { number, outcome }: Reply,
  { by, name, at }: { by: UserId; name: string; at: Instant },
): Info => {
  const asked = info.proposals.find((each) => each.number === number);
  if (asked === undefined) throw new DomainError("not_found", "There is no such wish.");
  if (asked.answer !== null) {
    throw new DomainError("ticket.exclusion_answered", "This wish has been answered already.");
  }
  if (asked.by === by) {
    throw new DomainError("ticket.own_work", "You asked for this; a second person has to answer.");
  }
  const proposals = info.proposals.map((each) =>
    each === asked ? { ...each, answer: { outcome, by, at } } : each,
  );
  if (outcome === "refused") return { ...info, proposals };
  const { target, cycle, reason } = asked;
  const exclusion = { target, cycle, reason, approver: name, withdrawn: false };
  return {
    ...info,
    proposals,
    events: [...info.events, { id: `exclusion-${number}`, at, exclusion }],
  };
};
