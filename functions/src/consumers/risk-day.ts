import type * as Client from "@tandem/domain/client";
import type { UserId } from "@tandem/domain/id";
import { acceptedOn, type Digest, nameOf } from "@tandem/domain/risk/digest";
import { addDays, dateOf, type LocalDate } from "@tandem/domain/time";
import * as Notifications from "@tandem/store/client/notification";
import * as Risks from "@tandem/store/client/risk";
import * as Methods from "@tandem/store/client/risk-method";
import type { Scope } from "@tandem/store/scope";
import { memberNamed } from "../people/member-named.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { askAll } from "./risk-asking.ts";
import { type Reminder, reminderMail } from "./risk-mail.ts";
import { ringReviews, type Rung } from "./risk-ring.ts";

type Entered = { readonly client: Client.Info; readonly scope: Scope };

/** Days before the end of an acceptance, and before an action is due, on which a person is told. */
const ahead = { ending: 14, due: 7 };

type Told = Map<UserId, Record<keyof Reminder, string[]>>;

const nothing = (): Record<keyof Reminder, string[]> => ({
  accept: [],
  ending: [],
  due: [],
  overdue: [],
  review: [],
  reviewOverdue: [],
});

const say = (told: Told, person: UserId, part: keyof Reminder, words: string): void => {
  const known = told.get(person) ?? nothing();
  told.set(person, known);
  if (!known[part].includes(words)) known[part].push(words);
};

const teller =
  (told: Told) =>
  (person: UserId | null, part: keyof Reminder, { number }: Digest): void => {
    // A name on paper has no address.
    if (person !== null) say(told, person, part, nameOf(number));
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

/** The most risks of one day of review that a mail names. */
const named = 20;

const sayReview = (told: Told, { owner, kind, due, risks }: Rung["news"]): void => {
  const names = risks.slice(0, named).map(({ number }) => nameOf(number));
  const more = risks.length > named ? ` and ${risks.length - named} more` : "";
  const part = kind === "riskReviewDue" ? "review" : "reviewOverdue";
  say(told, owner, part, `${names.join(", ")}${more} (by ${due})`);
};

/** What each person is told on a day about acceptances and actions. */
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
  readonly open: readonly Digest[];
  readonly treated: readonly Digest[];
  /** Of the method in force; 0 before the first, when nothing can be accepted yet. */
  readonly version: number;
  readonly on: LocalDate;
};

const look = async (runtime: Runtime, scope: Scope): Promise<Looked> => {
  const [all, approved] = await Promise.all([Risks.allDigests(scope), Methods.approved(scope)]);
  const version = approved?.version ?? 0;
  const open = all.filter(({ state }) => state === "open");
  const treated = version === 0 ? [] : open.filter((risk) => risk.treated);
  return { open, treated, version, on: dateOf(runtime.moment().now) };
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
 * A day has begun: whose acceptance ended with it, or no longer holds by the method in force, is asked again, reviews
 * that are near or overdue are told, and each person gets one mail with what all that and their actions come to.
 */
export const riskDay = async (runtime: Runtime, { client, scope }: Entered): Promise<void> => {
  const { open, treated, version, on } = await look(runtime, scope);
  const told = remindersOf(treated, version, on);
  const rung = await ringReviews(runtime, { client, scope }, open, on);
  for (const { news } of rung) sayReview(told, news);
  await mailAll(runtime, client, told, on);
  const { now } = runtime.moment();
  for (const { id, news } of rung) await Notifications.mailed(scope, news.owner, id, now);
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
  const { treated, version, on } = await look(runtime, scope);
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
