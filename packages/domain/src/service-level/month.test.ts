import { describe, expect, it } from "vitest";
import { agreed, target, terms } from "../agreement/testing/build.ts";
import { bookOf } from "./book.ts";
import { Counted, countedOf, monthOf, monthsUpTo, tallyOf, together } from "./month.ts";
import { judgeBy } from "./row.ts";
import { agreements, book, opened, records, ticket } from "./testing/build.ts";

const [outside = "", inside = ""] = book.pledges.map(({ id }) => id);
const now = "2026-11-20T12:00:00.000Z";
const judge = judgeBy(book);
const done = { state: "resolved" } as const;

const tickets = [
  ticket([
    ["02T08:00", opened],
    ["02T09:00", done],
  ]),
  ticket([
    ["03T08:00", opened],
    ["03T10:30", done],
  ]),
  ticket([
    ["05T08:00", opened],
    ["05T15:00", done],
  ]),
  ticket([["20T08:00", opened]]),
  ticket([["20T11:30", opened]]),
  ticket([["05T08:00", opened]], { service: "Phones" }),
];
const rows = tickets.map((each) => countedOf(judge(each, now)));

describe("a month", () => {
  const found = monthOf(book, rows, "2026-11");

  it("counts instances per target; what is undecided stands apart", () => {
    expect(
      found.pledges.map(({ pledge, counts, basisPoints, mayMiss, isReached }) => [
        pledge.id,
        counts.met,
        counts.breached,
        counts.undecided,
        basisPoints,
        mayMiss,
        isReached,
      ]),
    ).toEqual([
      [outside, 2, 1, 2, 6_666, 0, false],
      [inside, 1, 3, 1, 2_500, 0, false],
    ]);
  });

  it("says when breaches fell, in the zone of their clock", () => {
    // Inside: the 3rd, 5th and 20th at eleven in Vienna; outside: the 5th at one.
    expect(found.heat.map((day) => day.join(""))).toEqual([
      "00000000",
      "00010000",
      "00000000",
      "00011000",
      "00010000",
      "00000000",
      "00000000",
    ]);
  });

  it("says what promises inside had to do with it", () => {
    expect(found.contribution).toEqual({
      tickets: 1,
      explained: 1,
      pledges: [{ id: inside, tickets: 1 }],
    });
    expect(found.unjudged).toEqual({ noService: 1, noAgreement: 0, noCustomer: 0 });
  });

  it("has no data where nothing was decided, and nothing at all before there was a promise", () => {
    expect(monthOf(book, [], "2026-12").pledges).toMatchObject([
      { basisPoints: null, mayMiss: null },
      { basisPoints: null },
    ]);
    expect(monthOf(book, rows, "2026-10").pledges).toEqual([]);
  });

  it("is UTC's own around the clock", () => {
    const always = bookOf({ ...records, agreements: [agreed(terms({ targets: [target(60)] }))] });
    const late = ticket([["30T22:30", opened]]);
    const row = countedOf(judgeBy(always)(late, "2026-12-02T00:00:00.000Z"));
    expect(monthOf(always, [row], "2026-11").breaches).toHaveLength(1);
    expect(monthOf(always, [row], "2026-12").breaches).toHaveLength(0);
  });

  it("orders what contributed by how often", () => {
    const more = bookOf({
      ...records,
      agreements: [
        ...agreements,
        agreed(terms({ targets: [target(30)] }), "underpinning"),
        agreed(terms({ targets: [target(200)] }), "underpinning"),
      ],
    });
    const both = tickets.map((each) => countedOf(judgeBy(more)(each, now)));
    const { contribution } = monthOf(more, both, "2026-11");
    expect(contribution.pledges.map(({ tickets: count }) => count)).toEqual([1, 1, 1]);
    expect(contribution.pledges.map(({ id }) => id)).toEqual(
      more.pledges.slice(1).map(({ id }) => id),
    );
  });
});

describe("tallies", () => {
  it("are small, and add up to the month", () => {
    const halves = [rows.slice(0, 2), rows.slice(2)].map((some) => tallyOf(book, some, "2026-11"));
    expect(together(halves)).toEqual({ [outside]: [2, 1], [inside]: [1, 3] });
    expect(tallyOf(book, rows, "2026-11")).toEqual(together(halves));
    expect(tallyOf(book, rows, "2026-12")).toEqual({});
  });

  it("run over the last months", () => {
    expect(monthsUpTo("2027-01", 3)).toEqual(["2026-11", "2026-12", "2027-01"]);
  });
});

it("keeps of a ticket what counts", () => {
  expect(Counted.array().parse(rows)).toEqual(rows);
});
