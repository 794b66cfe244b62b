import type * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import type { RiskId, UserId } from "@tandem/domain/id";
import { askAgain } from "@tandem/domain/risk/accept";
import { acceptedOn, type Digest, nameOf } from "@tandem/domain/risk/digest";
import { addDays, dateOf, type LocalDate } from "@tandem/domain/time";
import * as Risks from "@tandem/store/client/risk";
import * as Methods from "@tandem/store/client/risk-method";
import { save } from "@tandem/store/save";
import type { Scope } from "@tandem/store/scope";
import { memberNamed } from "../people/member-named.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { askingMail, type Reminder, reminderMail } from "./risk-mail.ts";

type Entered = { readonly client: Client.Info; readonly scope: Scope };

const rounds = 5;

/** Asks the owner again where an acceptance no longer holds; again where someone was faster. Repeating changes nothing. */
const askOne = async (
  runtime: Runtime,
  scope: Scope,
  id: RiskId,
  { version, act }: { version: number; act: "asked_again" | "lapsed" },
): Promise<void> => {
  for (let round = 1; ; round += 1) {
    const found = await Risks.find(scope, id);
    if (found === null) return;
    const after = askAgain(found.data, version, runtime.moment().now);
    if (after === found.data) return;
    try {
      await save(runtime.desk, scope, Risks.change(found, after, act));
      return;
    } catch (error) {
      if (!(error instanceof DomainError) || round === rounds) throw error;
    }
  }
};

/** A risk has changed: whoever accepted what remains of it is asked again, if what that rested on is no longer so. */
export const riskChanged = async (runtime: Runtime, scope: Scope, id: RiskId): Promise<void> => {
  const approved = await Methods.approved(scope);
  const version = approved?.version ?? 0;
  if (version > 0) await askOne(runtime, scope, id, { version, act: "asked_again" });
};

/** The owner of a risk is told by mail that they are asked, once for each asking. Nobody is where they have left. */
export const riskAsked = async (
  runtime: Runtime,
  { client, scope }: Entered,
  id: RiskId,
): Promise<void> => {
  const risk = (await Risks.find(scope, id))?.data;
  if (risk === undefined || risk.asked === null) return;
  const owner = await memberNamed(runtime, client, risk.description.owner);
  if (owner === null) return;
  const { at } = risk.asked;
  await runtime.mail(askingMail({ client, risk, owner, at }, runtime.config.PUBLIC_URL));
};

/** Days before the end of an acceptance, and before an action is due, on which a person is told. */
const ahead = { ending: 14, due: 7 };

const lapsed = (risk: Digest, version: number, on: LocalDate): boolean => {
  const standing = acceptedOn(risk, version, on);
  return !risk.asked && risk.residual !== null && (standing === "stale" || standing === "expired");
};

const remindersOf = (
  risks: readonly Digest[],
  version: number,
  on: LocalDate,
): Map<UserId, Reminder> => {
  const told = new Map<UserId, Record<keyof Reminder, string[]>>();
  const tell = (person: UserId, part: keyof Reminder, { number }: Digest) => {
    const known = told.get(person) ?? { accept: [], ending: [], due: [], overdue: [] };
    told.set(person, known);
    if (!known[part].includes(nameOf(number))) known[part].push(nameOf(number));
  };
  for (const risk of risks) {
    if (lapsed(risk, version, on)) tell(risk.owner, "accept", risk);
    const holds = acceptedOn(risk, version, on) === "current";
    if (holds && risk.accepted?.until === addDays(on, ahead.ending)) {
      tell(risk.owner, "ending", risk);
    }
    for (const action of risk.due) {
      if (action.on === addDays(on, ahead.due)) tell(action.owner, "due", risk);
      if (action.on === addDays(on, -1)) tell(action.owner, "overdue", risk);
    }
  }
  return told;
};

/**
 * A day has begun: whose acceptance ended with it, or no longer holds by the method in force, is asked again, and each
 * person gets one mail with what that and their actions come to.
 */
export const riskDay = async (runtime: Runtime, { client, scope }: Entered): Promise<void> => {
  const [all, approved] = await Promise.all([Risks.allDigests(scope), Methods.approved(scope)]);
  const version = approved?.version ?? 0;
  if (version === 0) return;
  const on = dateOf(runtime.moment().now);
  const risks = all.filter(({ state, treated }) => state === "open" && treated);
  for (const [userId, reminder] of remindersOf(risks, version, on)) {
    const person = await memberNamed(runtime, client, userId);
    if (person === null) continue;
    const about = { client, person, on };
    await runtime.mail(reminderMail(about, reminder, runtime.config.PUBLIC_URL));
  }
  for (const { id } of risks.filter((risk) => lapsed(risk, version, on))) {
    await askOne(runtime, scope, id, { version, act: "lapsed" });
  }
};
