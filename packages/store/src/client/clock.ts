import { DomainError } from "@tandem/domain/error";
import { TicketId } from "@tandem/domain/id";
import { Counted, Tally } from "@tandem/domain/service-level/month";
import { Watched } from "@tandem/domain/service-level/telling";
import * as Ticket from "@tandem/domain/ticket";
import type { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { readMany } from "../connection/batch.ts";
import { clientKeys, inOrder } from "../keys/keys.ts";
import { page, whole } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import { LostCondition } from "../write/cancellation.ts";
import { parseStored } from "../write/stored.ts";
import { transact, type Write } from "../write/transaction.ts";
import * as Book from "./clock-book.ts";
import { pack, Packed } from "./clock-book.ts";

/** Clocks lie in as many parts as one request reads together with the book. */
export const parts = 64;

/** The part that a ticket's clocks lie in: the same for ever, and evenly spread. */
export const partOf = (id: TicketId): number => Number.parseInt(id.slice(4, 12), 36) % parts;

/** Where clocks lie: those of open tickets, or of a month. */
export type Place = "OPEN" | (string & {});

const Envelope = z.object({ pk: z.string(), sk: z.string(), version: z.int(), rows: Packed });
const OpenPart = Envelope.extend({ rows: Packed.pipe(z.array(Watched)) });
const MonthPart = Envelope.extend({ rows: Packed.pipe(z.array(Counted)) });

const everyPart = (place: Place) =>
  Array.from({ length: parts }, (_, part) => clientKeys.clockPart(place, part));

const isAt =
  (place: Place) =>
  ({ pk }: Record<string, unknown>): boolean =>
    pk === clientKeys.clockPart(place, 0).pk;

const bookIn = (items: readonly Record<string, unknown>[], known = Book.none): Book.Kept => {
  const { pk, sk } = clientKeys.clockBook();
  return Book.parse(
    items.find((each) => each["pk"] === pk && each["sk"] === sk),
    known,
  );
};

const openIn = (items: readonly Record<string, unknown>[]): Watched[] =>
  items.filter(isAt("OPEN")).flatMap((item) => OpenPart.parse(item).rows);

/** The book and every open ticket's clocks: one request. */
export const board = async (scope: Scope) => {
  const items = await readMany(scope.table, [clientKeys.clockBook(), ...everyPart("OPEN")]);
  return { book: bookIn(items).book, rows: openIn(items) };
};

/** A ticket with the book it is judged by: one request. Refuses an id of no ticket of this client. */
export const ofTicket = async (scope: Scope, id: TicketId) => {
  const key = clientKeys.ticket(id);
  const items = await readMany(scope.table, [clientKeys.clockBook(), key]);
  const item = items.find(({ pk }) => pk === key.pk);
  if (item === undefined) {
    throw new DomainError("not_found", "There is no such ticket in this client.");
  }
  return { book: bookIn(items).book, ticket: parseStored(Ticket.Info, item).data };
};

/** The book, what a month counts, and the open tickets' clocks: two requests. */
export const month = async (scope: Scope, yearMonth: string) => {
  const keys = [clientKeys.clockBook(), ...everyPart("OPEN"), ...everyPart(yearMonth)];
  const items = await readMany(scope.table, keys);
  const counted = items.filter(isAt(yearMonth)).flatMap((item) => MonthPart.parse(item).rows);
  return { book: bookIn(items).book, open: openIn(items), counted };
};

/** The tallies of tickets that are over, of months from one to another. */
export const tallies = async (
  scope: Scope,
  from: string,
  to: string,
): Promise<{ month: string; tally: Tally }[]> => {
  const between = {
    from: clientKeys.clockTally(from, 0).sk,
    to: clientKeys.clockTally(to, parts).sk,
  };
  const query = { list: "clock-tallies", partition: clientKeys.clockTallies, between };
  const items = await whole(scope.table, query, 36 * parts);
  return items.map(({ sk, tally }) => ({
    month: String(sk).slice(0, 7),
    tally: Tally.parse(tally),
  }));
};

/** One part as it was read, to be written again unless somebody else was faster. */
export type Part<R> = { readonly version: number; readonly rows: readonly R[] };
export type Parts = {
  /** What they are to be judged by at this moment. */
  readonly book: Book.Kept;
  readonly open: Part<Watched>;
  readonly months: ReadonlyMap<string, Part<Counted>>;
};

type Wanted = {
  readonly part: number;
  readonly months: readonly string[];
  /** A book that was read before; the same again is not unpacked again. */
  readonly known: Book.Kept;
};

/** A part of the open clocks and of some months, with the book: one request. */
export const read = async (scope: Scope, { part, months, known }: Wanted): Promise<Parts> => {
  const keys = ["OPEN", ...months].map((place) => clientKeys.clockPart(place, part));
  const items = await readMany(scope.table, [clientKeys.clockBook(), ...keys]);
  const at = (place: Place) => items.find(isAt(place));
  const open = at("OPEN");
  return {
    book: bookIn(items, known),
    open: open === undefined ? { version: 0, rows: [] } : OpenPart.parse(open),
    months: new Map(
      months.map((each) => {
        const item = at(each);
        return [each, item === undefined ? { version: 0, rows: [] } : MonthPart.parse(item)];
      }),
    ),
  };
};

const guard = (version: number): Pick<Extract<Write, { put: unknown }>, "when"> => ({
  when: version === 0 ? "absent" : { version },
});

type Next = {
  readonly open: readonly Watched[];
  /** When somebody has to be told next of one of them. */
  readonly due: Instant | null;
  readonly months: ReadonlyMap<
    string,
    { readonly rows: readonly Counted[]; readonly tally: Tally }
  >;
};

/**
 * Writes parts that were read. Returns false, and writes nothing, where somebody else was faster: what they wrote may be
 * newer, so the caller reads again.
 */
export const write = async (
  scope: Scope,
  part: number,
  before: Parts,
  next: Next,
): Promise<boolean> => {
  const { due } = next;
  const writes: Write[] = [
    {
      put: {
        ...clientKeys.clockPart("OPEN", part),
        ...(due !== null && { gsi1pk: clientKeys.clocksDue, gsi1sk: inOrder(due, part) }),
        version: before.open.version + 1,
        rows: pack(next.open),
      },
      ...guard(before.open.version),
    },
    ...[...next.months].flatMap(([yearMonth, { rows, tally }]): Write[] => {
      const version = before.months.get(yearMonth)?.version ?? 0;
      return [
        {
          put: {
            ...clientKeys.clockPart(yearMonth, part),
            version: version + 1,
            rows: pack(rows),
          },
          ...guard(version),
        },
        { put: { ...clientKeys.clockTally(yearMonth, part), tally } },
      ];
    }),
  ];
  try {
    await transact(scope.table, writes);
    return true;
  } catch (error) {
    if (error instanceof LostCondition) return false;
    throw error;
  }
};

const Pending = z.object({
  pk: z.string(),
  sk: z.string(),
  id: TicketId,
  months: z.array(z.string()),
});
export type Pending = z.infer<typeof Pending>;

/** Tickets whose clocks are to be worked out anew, at most `limit` changes at a time. */
export const pending = async (scope: Scope, limit: number): Promise<Pending[]> => {
  const { items } = await page(
    scope.table,
    { list: "tickets-pending", partition: clientKeys.ticketsPending },
    { limit, cursor: undefined },
  );
  return items.map((item) => Pending.parse(item));
};

/** Forgets changes whose clocks have been worked out. */
export const settle = async (scope: Scope, done: readonly Pending[]): Promise<void> => {
  for (let from = 0; from < done.length; from += 100) {
    const some = done.slice(from, from + 100);
    await transact(
      scope.table,
      some.map(({ pk, sk }) => ({ remove: { pk, sk } })),
    );
  }
};

/** The parts in which somebody has to be told of something by `now`, and when the next one is due. */
export const due = async (
  scope: Scope,
  now: Instant,
): Promise<{ parts: number[]; next: Instant | null }> => {
  const query = { list: "clocks-due", index: "gsi1", partition: clientKeys.clocksDue } as const;
  const items = await whole(scope.table, query, parts);
  const entries = items.map(({ gsi1sk }) => {
    const [at = "", part = ""] = String(gsi1sk).split("#");
    return { at, part: Number(part) };
  });
  return {
    parts: entries.filter(({ at }) => at <= now).map(({ part }) => part),
    next: entries.find(({ at }) => at > now)?.at ?? null,
  };
};
