import type * as Client from "@tandem/domain/client";
import * as Book from "@tandem/domain/service-level/book";
import { monthsUpTo } from "@tandem/domain/service-level/month";
import { plain } from "@tandem/domain/service-level/names";
import type { Instant } from "@tandem/domain/time";
import * as Agreements from "@tandem/store/client/agreement";
import * as Calendars from "@tandem/store/client/calendar";
import * as Clocks from "@tandem/store/client/clock";
import * as Books from "@tandem/store/client/clock-book";
import * as Services from "@tandem/store/client/service";
import * as Tickets from "@tandem/store/client/ticket";
import * as Due from "@tandem/store/control/due";
import type { Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";
import { refresh } from "./refresh.ts";

export type Entered = { readonly client: Client.Info; readonly scope: Scope };

/** Changes that are worked off at a time. */
const most = 500;
/** Months before this one that are looked through for tickets, besides those known to have some. */
const lookBack = 24;

/** Makes sure that the sweep comes when the first of some clocks is due. */
export const schedule = async (
  runtime: Runtime,
  { client }: Entered,
  dues: readonly (Instant | null)[],
): Promise<void> => {
  const [first] = dues.filter((due) => due !== null).toSorted();
  if (first !== undefined) await Due.scheduleClock(runtime.control, client.tenantId, first);
};

type Changed = Pick<Clocks.Pending, "id" | "months">;

/** Parts that are worked out beside each other. */
const abreast = 8;

const refreshAll = async (
  runtime: Runtime,
  entered: Entered,
  known: Books.Kept,
  changed: readonly Changed[],
): Promise<void> => {
  const dues: (Instant | null)[] = [];
  const byPart = [...Map.groupBy(changed, ({ id }) => Clocks.partOf(id))];
  for (let from = 0; from < byPart.length; from += abreast) {
    const some = byPart.slice(from, from + abreast).map(([part, tickets]) => {
      const ids = [...new Set(tickets.map(({ id }) => id))];
      const months = [...new Set(tickets.flatMap((each) => each.months))];
      return refresh(runtime, entered.scope, { known, part, ids, months });
    });
    dues.push(...(await Promise.all(some)));
  }
  await schedule(runtime, entered, dues);
};

const see = async (scope: Scope, pending: readonly Clocks.Pending[]): Promise<void> => {
  const months = [...new Set(pending.flatMap((each) => each.months))];
  const found = await Tickets.findAll(scope, [...new Set(pending.map(({ id }) => id))]);
  const names = [...found.values()].flatMap(({ data: { service } }) => service ?? []);
  const words = [...new Map(names.map((name) => [plain(name), name.trim()])).values()];
  await Books.see(scope, { months, names: words });
};

/** Tickets have changed: their clocks are worked out anew. */
export const ticketsChanged = async (runtime: Runtime, entered: Entered): Promise<void> => {
  const { scope } = entered;
  for (;;) {
    const pending = await Clocks.pending(scope, most);
    if (pending.length === 0) return;
    await see(scope, pending);
    await refreshAll(runtime, entered, await Books.find(scope), pending);
    await Clocks.settle(scope, pending);
    if (pending.length < most) return;
  }
};

const bookNow = async (scope: Scope): Promise<Book.Book> => {
  const [agreements, calendars, services, names] = await Promise.all([
    Agreements.all(scope),
    Calendars.all(scope),
    Services.all(scope),
    Books.names(scope),
  ]);
  const dataOf = <T>(stored: readonly { readonly data: T }[]) => stored.map(({ data }) => data);
  return Book.bookOf({
    agreements: dataOf(agreements),
    calendars: dataOf(calendars),
    services: dataOf(services),
    names: names?.data.names ?? {},
  });
};

/**
 * Something that tickets are judged by may have changed. Where it has, the clocks of every ticket are worked out anew: a
 * finished cycle keeps the versions it was judged by, so only what was not judged before, or still runs, can change.
 */
export const bookChanged = async (runtime: Runtime, entered: Entered): Promise<void> => {
  const { scope } = entered;
  const [before, book] = await Promise.all([Books.find(scope), bookNow(scope)]);
  if (before.settled && before.mark === Books.markOf(book)) return;
  // Kept first: whatever changes meanwhile is judged by it already.
  await Books.keep(scope, { settled: false, book });
  const kept = await Books.find(scope);
  const refreshIn = async (month: string | null) => {
    const ids = await Tickets.idsOf(scope, month);
    const months = month === null ? [] : [month];
    await refreshAll(
      runtime,
      entered,
      kept,
      ids.map((id) => ({ id, months })),
    );
  };
  await refreshIn(null);
  const { months: seen } = await Books.seen(scope);
  const recent = monthsUpTo(runtime.moment().now.slice(0, 7), lookBack);
  for (const month of new Set([...recent, ...seen])) await refreshIn(month);
  await Books.keep(scope, { settled: true, book });
};
