import type * as Client from "@tandem/domain/client";
import type { UserId } from "@tandem/domain/id";
import type { Book } from "@tandem/domain/service-level/book";
import { dueTellings, nextTelling, type Watched } from "@tandem/domain/service-level/telling";
import type { Instant } from "@tandem/domain/time";
import * as Clocks from "@tandem/store/client/clock";
import * as Books from "@tandem/store/client/clock-book";
import { memberNamed } from "../people/member-named.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { clockMail, type Line } from "./mail.ts";
import { type Entered, schedule } from "./react.ts";

const attempts = 8;

/** Who hears of a ticket: whoever looks after the agreement, and after the service. */
const audienceOf = (book: Book, { service }: Watched, target: string): UserId[] => {
  const pledge = book.pledges.find(({ id }) => id === target);
  const offered = book.services.find(({ id }) => id === service);
  return [...new Set([pledge?.owner, offered?.owner].filter((owner) => owner !== undefined))];
};

const lineOf = (book: Book, { row, telling }: ReturnType<typeof dueTellings>[number]): Line => ({
  key: `${row.id}:${telling.key}`,
  ticket: row.id,
  name: row.externalId,
  target: book.pledges.find(({ id }) => id === telling.instance.target.id)?.name ?? "",
  percent: telling.percent,
  at: telling.at,
});

type Due = ReturnType<typeof dueTellings>;

const tell = async (runtime: Runtime, client: Client.Info, book: Book, due: Due): Promise<void> => {
  const lines = new Map<UserId, Line[]>();
  for (const each of due) {
    for (const person of audienceOf(book, each.row, each.telling.instance.target.id)) {
      lines.set(person, [...(lines.get(person) ?? []), lineOf(book, each)]);
    }
  }
  for (const [userId, some] of lines) {
    const person = await memberNamed(runtime, client, userId);
    if (person === null) continue;
    await runtime.mail(clockMail({ client, person }, some, runtime.config.PUBLIC_URL));
  }
};

const withTold = (rows: readonly Watched[], due: Due): Watched[] => {
  const keys = Map.groupBy(due, ({ row }) => row.id);
  return rows.map((row) => {
    const news = keys.get(row.id)?.map(({ telling }) => telling.key) ?? [];
    return news.length === 0 ? row : { ...row, told: [...row.told, ...news] };
  });
};

type Found = { readonly part: number; readonly parts: Clocks.Parts; readonly due: Due };

const dueIn = async (
  { scope }: Entered,
  known: Books.Kept,
  { part, now }: { readonly part: number; readonly now: Instant },
): Promise<Found> => {
  const parts = await Clocks.read(scope, { part, months: [], known });
  return { part, parts, due: dueTellings(parts.book.book, parts.open.rows, now) };
};

/** Remembers what was told; again on top of what somebody else wrote meanwhile. */
const remember = async (
  { scope }: Entered,
  { part, parts, due }: Found,
  now: Instant,
): Promise<Instant | null> => {
  let before = parts;
  for (let left = attempts; left > 0; left -= 1) {
    const open = withTold(before.open.rows, due);
    const next = nextTelling(before.book.book, open, now);
    if (await Clocks.write(scope, part, before, { open, due: next, months: new Map() })) {
      return next;
    }
    before = await Clocks.read(scope, { part, months: [], known: before.book });
  }
  throw new Error("Others were always faster in writing clocks");
};

/**
 * Clocks have passed a warning or their deadline: the people who look after them are told, each in one mail, in the order
 * in which it happened, once for each threshold. Killed in between, the same mail is asked for again under the same key.
 */
export const clocksDue = async (runtime: Runtime, entered: Entered): Promise<void> => {
  const { client, scope } = entered;
  const { now } = runtime.moment();
  const [{ parts, next }, known] = await Promise.all([Clocks.due(scope, now), Books.find(scope)]);
  const found: Found[] = [];
  for (const part of parts) found.push(await dueIn(entered, known, { part, now }));
  const due = found
    .flatMap((each) => each.due)
    .toSorted((one, other) => Date.parse(one.telling.at) - Date.parse(other.telling.at));
  await tell(runtime, client, known.book, due);
  const dues: (Instant | null)[] = [next];
  for (const each of found) dues.push(await remember(entered, each, now));
  await schedule(runtime, entered, dues);
};
