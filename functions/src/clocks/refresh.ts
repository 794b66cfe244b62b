import type { TicketId } from "@tandem/domain/id";
import { type Counted, countedOf, tallyOf } from "@tandem/domain/service-level/month";
import { judgeBy } from "@tandem/domain/service-level/row";
import { nextTelling, watch } from "@tandem/domain/service-level/telling";
import { monthsOf } from "@tandem/domain/ticket/standing";
import type { Instant } from "@tandem/domain/time";
import * as Clocks from "@tandem/store/client/clock";
import type { Kept } from "@tandem/store/client/clock-book";
import * as Tickets from "@tandem/store/client/ticket";
import type { Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";

/** Another write of the same part may be under way; it is worked out again then. */
const attempts = 8;
/** Each month is two items of a transaction, which holds a hundred. */
const mostMonths = 40;

type Work = {
  /** The book as it was read last; another one that is there by now counts. */
  readonly known: Kept;
  readonly part: number;
  readonly ids: readonly TicketId[];
  /** The months that the tickets counted in before or do now. */
  readonly months: readonly string[];
};

const sorted = <R extends { readonly id: string }>(rows: Iterable<R>): R[] =>
  [...rows].toSorted((one, other) => one.id.localeCompare(other.id));

const attempt = async (
  runtime: Runtime,
  scope: Scope,
  { known, part, ids, months }: Work,
): Promise<Instant | null | false> => {
  const before = await Clocks.read(scope, { part, months, known });
  const { book } = before.book;
  const found = await Tickets.findAll(scope, ids);
  const { now } = runtime.moment();
  const judge = judgeBy(book);
  const open = new Map(before.open.rows.map((row) => [row.id, row]));
  const counted = new Map(
    [...before.months].map(([month, { rows }]) => [
      month,
      new Map(rows.map((row) => [row.id, row])),
    ]),
  );
  for (const id of ids) {
    const watched = open.get(id) ?? null;
    open.delete(id);
    for (const rows of counted.values()) rows.delete(id);
    const info = found.get(id)?.data;
    if (info === undefined) continue;
    const row = judge(info, now);
    if (row.isOpen) open.set(id, watch(row, watched));
    for (const month of monthsOf(info)) counted.get(month)?.set(id, countedOf(row));
  }
  const rows = sorted(open.values());
  const due = nextTelling(book, rows, now);
  const next = new Map(
    [...counted].map(([month, some]) => {
      const content: Counted[] = sorted(some.values());
      return [month, { rows: content, tally: tallyOf(book, content, month) }];
    }),
  );
  return (await Clocks.write(scope, part, before, { open: rows, due, months: next })) && due;
};

/**
 * Works out anew the clocks of some tickets of one part, from their events as they are now. Repeating it changes
 * nothing. Returns when somebody has to be told next of an open ticket of the part.
 */
export const refresh = async (
  runtime: Runtime,
  scope: Scope,
  work: Work,
): Promise<Instant | null> => {
  let due: Instant | null = null;
  for (let from = 0; from === 0 || from < work.months.length; from += mostMonths) {
    const months = work.months.slice(from, from + mostMonths);
    let left = attempts;
    let done: Instant | null | false = false;
    while (done === false && left > 0) {
      done = await attempt(runtime, scope, { ...work, months });
      left -= 1;
    }
    if (done === false) throw new Error("Others were always faster in working out clocks");
    due = done;
  }
  return due;
};
