import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import type { Instant } from "../kernel/time.ts";
import { demandOpen, type Info } from "./risk.ts";

/** Closes a risk that is no longer there, with the reason. */
export const close = (info: Info, reason: string, actor: Actor, now: Instant): Info => {
  demandOpen(info);
  return { ...info, state: { state: "closed", reason, by: actor.userId, at: now } };
};

/** Opens a closed risk again. Refuses any other, a void one too. */
export const reopen = (info: Info): Info => {
  if (info.state.state !== "closed") {
    throw new DomainError("risk.not_closed", "Only a closed risk can be opened again.");
  }
  return { ...info, state: { state: "open" } };
};

/** Says that it was entered by mistake. It counts until a second person consents: nothing that counts disappears. */
export const askToVoid = (info: Info, reason: string, actor: Actor, now: Instant): Info => {
  demandOpen(info);
  return { ...info, state: { state: "voidAsked", reason, by: actor.userId, at: now } };
};

/** The second person's consent. Refuses whoever asked, and where nobody asked. */
export const consentToVoid = (info: Info, actor: Actor, now: Instant): Info => {
  const { state } = info;
  if (state.state !== "voidAsked") {
    throw new DomainError("risk.void_not_asked", "Nobody has asked to void this risk.");
  }
  if (state.by === actor.userId) {
    throw new DomainError(
      "risk.own_work",
      "You asked to void this risk yourself. Someone else has to consent.",
    );
  }
  const asked = { by: state.by, at: state.at };
  const { reason } = state;
  return { ...info, state: { state: "void", reason, asked, by: actor.userId, at: now } };
};

/** Leaves it in the register after all. */
export const refuseToVoid = (info: Info): Info => {
  if (info.state.state !== "voidAsked") {
    throw new DomainError("risk.void_not_asked", "Nobody has asked to void this risk.");
  }
  return { ...info, state: { state: "open" } };
};
