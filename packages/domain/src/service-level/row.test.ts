import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreed, shop, target, terms } from "../agreement/testing/build.ts";
import { evaluate } from "../sla/evaluate.ts";
import { resolution as example } from "../sla/testing/build.ts";
import { asOf } from "./as-of.ts";
import { bookOf, hoursOf } from "./book.ts";
import { judgeBy, Row } from "./row.ts";
import { book, inOffice, opened, records, ticket } from "./testing/build.ts";

const now = "2026-11-02T12:00:00.000Z";
const judge = judgeBy(book);
const opening = [["02T08:00", opened]] as const;

describe("a ticket", () => {
  it("has a clock for each target of its service, by versions in force", () => {
    const row = judge(ticket(opening), now);
    expect(Row.parse(row)).toEqual(row);
    expect(row).toMatchObject({
      service: shop,
      customer: "Alder Ltd",
      unjudged: null,
      isOpen: true,
      group: "Desk",
      openedAt: "2026-11-02T08:00:00.000Z",
    });
    // Opened at nine in Vienna: two hours inside are over at eleven, four outside at one.
    expect(row.instances.map(({ state, deadline }) => [state, deadline])).toEqual([
      ["running", "2026-11-02T12:00:00.000Z"],
      ["breached", "2026-11-02T10:00:00.000Z"],
    ]);
  });

  it("is not judged, and says why", () => {
    const other = agreed(terms({ targets: [inOffice(60)] }));
    const two = bookOf({
      ...records,
      agreements: [...records.agreements, { ...other, party: "Birch Ltd" }],
    });
    const why = (change: Parameters<typeof ticket>[1], by = book) => {
      const { unjudged, instances, customer } = judgeBy(by)(ticket(opening, change), now);
      return [unjudged, instances.length, customer];
    };
    expect(why({ service: null })).toEqual(["noService", 0, null]);
    expect(why({ service: "Mail" })).toEqual(["noAgreement", 0, null]);
    expect(why({ customer: "Cedar Ltd" })).toEqual(["noAgreement", 1, "Cedar Ltd"]);
    expect(why({}, two)).toEqual(["noCustomer", 1, null]);
    expect(why({ customer: "birch ltd" }, two)).toEqual([null, 2, "birch ltd"]);
  });

  it("is judged alike whoever else is about the same service", () => {
    const both = [ticket(opening), ticket(opening)];
    const [one, other] = both.map((each) => judge(each, now).instances);
    expect(one).toEqual(other);
  });
});

describe("a clock as of later", () => {
  const events = fc
    .uniqueArray(
      fc.record({
        minute: fc.integer({ min: 1, max: 3_000 }),
        what: fc.constantFrom(
          { state: "waitingCustomer" },
          { state: "active" },
          { priority: "P1" },
          { state: "resolved" },
          {
            exclusion: { target: null, cycle: null, reason: "r", approver: "a", withdrawn: false },
          },
        ),
      }),
      { selector: ({ minute }) => minute, maxLength: 6 },
    )
    .map((list) => list.toSorted((a, b) => a.minute - b.minute));
  const start = Date.parse("2026-11-02T08:00:00.000Z");
  const at = (minute: number) => new Date(start + minute * 60_000).toISOString();
  const businessDay = {
    unit: "businessDays",
    amount: 1,
    until: "endOfDay",
  } as const;

  it("says what judging anew would say, if nothing happened in between", () => {
    fc.assert(
      fc.property(
        events,
        fc.integer({ min: 0, max: 4_000 }),
        fc.integer({ min: 0, max: 4_000 }),
        fc.constantFrom(null, hoursOf(book, { id: "cal_aaaaaaaaaaaaaaaa", version: 1 })),
        fc.constantFrom({ unit: "minutes", amount: 240 } as const, businessDay),
        (list, wait, more, calendar, budget) => {
          const history = [
            { id: "e0", at: at(0), ...opened },
            ...list.map(({ minute, what }, index) => ({
              id: `e${index + 1}`,
              at: at(minute),
              ...what,
            })),
          ].map((event) => Object.assign({}, event)) as Parameters<typeof evaluate>[0];
          const from = at((list.at(-1)?.minute ?? 0) + wait);
          const later = at((list.at(-1)?.minute ?? 0) + wait + more);
          const version = { ...example, warnAt: [50, 80, 120], budgets: { "*": budget } };
          const hours = calendar && { id: "cal", version: 1, calendar };
          const before = evaluate(history, version, hours, from);
          const after = evaluate(history, version, hours, later);
          expect(before.map((each) => asOf(each, { from, calendar }, later))).toEqual(after);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it("keeps a 24×7 clock running at night", () => {
  const always = bookOf({ ...records, agreements: [agreed(terms({ targets: [target(600)] }))] });
  const row = judgeBy(always)(ticket([["02T20:00", opened]]), "2026-11-03T02:00:00.000Z");
  expect(row.instances).toMatchObject([{ remainingSeconds: 14_400, calendar: null }]);
});
