import type * as Client from "@tandem/domain/client";
import type { UserId } from "@tandem/domain/id";
import { acceptedOn, type Digest, nameOf } from "@tandem/domain/risk/digest";
import { addDays, dateOf, type LocalDate } from "@tandem/domain/time";
import * as Risks from "@tandem/store/client/risk";
import * as Methods from "@tandem/store/client/risk-method";
import type { Scope } from "@tandem/store/scope";
import { memberNamed } from "../people/member-named.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { askAll } from "./risk-asking.ts";
import { type Reminder, reminderMail } from "./risk-mail.ts";

type Entered = { readonly client: Client.Info; readonly scope: Scope };

/** Days before the end of an acceptance, and before an action is due, on which a person is told. */
const ahead = { ending: 14, due: 7 };

type Told = Map<UserId, Record<keyof Reminder, string[]>>;

const teller = (told: Told) => (person: UserId | null, part: keyof Reminder, risk: Digest) => {
  // A name on paper has no address.
  if (person === null) return;
  const known = told.get(person) ?? { accept: [], ending: [], due: [], overdue: [] };
  told.set(person, known);
  const name = nameOf(risk.number);
  if (!known[part].includes(name)) known[part].push(name);
};

/** Treated risks of which an acceptance has ended or no longer holds, and whose owner is not asked yet. */
const lapsedAmong = (risks: readonly Digest[], version: number, on: LocalDate): Digest[] =>
  risks.filter((risk) => {
    const standing = acceptedOn(risk, version, on);
    return (
      !risk.asked && risk.residual !== null && (standing === "stale" || standing === "expired")
    );
  });

const ending = (risks: readonly Digest[], version: number, on: LocalDate): Digest[] =>
  risks.filter(
    (risk) =>
      acceptedOn(risk, version, on) === "current" &&
      risk.accepted?.until === addDays(on, ahead.ending),
  );

/** What each person is told on a day. */
const remindersOf = (risks: readonly Digest[], version: number, on: LocalDate): Told => {
  const told: Told = new Map();
  const tell = teller(told);
  for (const risk of lapsedAmong(risks, version, on)) tell(risk.owner, "accept", risk);
  for (const risk of ending(risks, version, on)) tell(risk.owner, "ending", risk);
  for (const risk of risks) {
    for (const action of risk.due) {
      if (action.on === addDays(on, ahead.due)) tell(action.owner, "due", risk);
      if (action.on === addDays(on, -1)) tell(action.owner, "overdue", risk);
    }
  }
  return told;
};

type Looked = {
  readonly treated: readonly Digest[];
  readonly version: number;
  readonly on: LocalDate;
};

const look = async (runtime: Runtime, scope: Scope): Promise<Looked | null> => {
  const [all, approved] = await Promise.all([Risks.allDigests(scope), Methods.approved(scope)]);
  const treated = all.filter(({ state, treated: decided }) => state === "open" && decided);
  const version = approved?.version ?? 0;
  return version === 0 ? null : { treated, version, on: dateOf(runtime.moment().now) };
};

/** Each person gets one mail under a key that stands for the occasion. */
const mailAll = async (
  runtime: Runtime,
  client: Client.Info,
  told: Told,
  occasion: string,
): Promise<void> => {
  for (const [userId, reminder] of told) {
    const person = await memberNamed(runtime, client, userId);
    if (person === null) continue;
    const about = { client, person, occasion };
    await runtime.mail(reminderMail(about, reminder, runtime.config.PUBLIC_URL));
  }
};

/**
 * A day has begun: whose acceptance ended with it, or no longer holds by the method in force, is asked again, and each
 * person gets one mail with what that and their actions come to.
 */
export const riskDay = async (runtime: Runtime, { client, scope }: Entered): Promise<void> => {
  const looked = await look(runtime, scope);
  if (looked === null) return;
  const { treated, version, on } = looked;
  await mailAll(runtime, client, remindersOf(treated, version, on), on);
  const lapsed = lapsedAmong(treated, version, on).map(({ id }) => id);
  await askAll(runtime, scope, lapsed, version);
};

/**
 * Something has changed many risks at once, or that by which they are judged: another version of the method, a
 * re-rating, an import. Whoever accepted what is no longer so is asked again, each person in one mail for that event.
 */
export const risksChanged = async (
  runtime: Runtime,
  { client, scope }: Entered,
  event: string,
): Promise<void> => {
  const looked = await look(runtime, scope);
  if (looked === null) return;
  const { treated, version, on } = looked;
  const lapsed = lapsedAmong(treated, version, on);
  const told: Told = new Map();
  for (const risk of lapsed) teller(told)(risk.owner, "accept", risk);
  await mailAll(runtime, client, told, event);
  await askAll(
    runtime,
    scope,
    lapsed.map(({ id }) => id),
    version,
  );
};
