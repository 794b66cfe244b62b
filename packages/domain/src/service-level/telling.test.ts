import { describe, expect, it } from "vitest";
import { agreed, target, terms } from "../agreement/testing/build.ts";
import { bookOf } from "./book.ts";
import { judgeBy } from "./row.ts";
import { dueTellings, nextTelling, tellingsOf, watch, Watched } from "./telling.ts";
import { inOffice, opened, records, ticket } from "./testing/build.ts";

const book = bookOf({ ...records, agreements: [agreed(terms({ targets: [inOffice(240)] }))] });
const judge = judgeBy(book);
const at = (when: string) => `2026-11-${when}:00.000Z`;
type Story = Parameters<typeof ticket>[0];
const watched = (story: Story, seen: string, told: string[] = []) => ({
  ...watch(judge(ticket(story), at(seen)), null),
  told,
});
const heard = (each: Watched, now: string) =>
  dueTellings(book, [each], at(now)).map(({ telling }) => [telling.percent, telling.at]);

describe("news of a clock", () => {
  // Four hours from nine in Vienna: 80 % at 12:12, over at 13:00.
  const clock = watched([["02T08:00", opened]], "02T08:00");

  it("is told when a share of its time is used up, and when its deadline is missed", () => {
    expect(Watched.parse(clock)).toEqual(clock);
    expect(heard(clock, "02T11:11")).toEqual([]);
    expect(heard(clock, "02T11:12")).toEqual([[80, at("02T11:12")]]);
    expect(heard(clock, "02T12:00")).toHaveLength(1);
    expect(heard(clock, "02T12:01")).toEqual([
      [80, at("02T11:12")],
      [null, "2026-11-02T12:00:00.001Z"],
    ]);
    expect(nextTelling(book, [clock], at("02T09:00"))).toBe(at("02T11:12"));
    expect(nextTelling(book, [], at("02T09:00"))).toBeNull();
  });

  it("is told once", () => {
    const [first] = tellingsOf(book, clock, at("02T11:12"));
    const told = { ...clock, told: [first?.key ?? ""] };
    expect(heard(told, "02T12:01")).toEqual([[null, "2026-11-02T12:00:00.001Z"]]);
    expect(watch(judge(ticket([["02T08:00", opened]]), at("02T11:30")), told)).toMatchObject({
      told: told.told,
      since: told.since,
    });
  });

  it("is told again after a change of priority, a breach only once", () => {
    const story: Story = [
      ["02T08:00", opened],
      ["02T12:30", { priority: "P1" }],
    ];
    const row = watched(story, "02T12:30");
    const keys = tellingsOf(book, row, at("02T12:30")).map(({ key }) => key.split(":").slice(1, 3));
    expect(keys).toHaveLength(2);
    const before = tellingsOf(book, watched([["02T08:00", opened]], "02T12:10"), at("02T12:10"));
    const again = { ...row, told: before.map(({ key }) => key) };
    expect(heard(again, "02T12:31")).toEqual([[80, at("02T11:12")]]);
  });

  it("waits for the hours of its clock", () => {
    const late = watched([["02T12:00", opened]], "02T12:00");
    // Four hours are over at closing, 17:00 in Vienna; a moment later nobody is there.
    expect(heard(late, "02T20:00")).toEqual([]);
    expect(nextTelling(book, [late], at("02T20:00"))).toBe(at("03T08:00"));
    expect(heard(late, "03T08:00")).toHaveLength(2);
  });

  it("is none where it is old when the ticket is first heard of, excluded or paused", () => {
    const exclusion = { target: null, cycle: null, reason: "r", approver: "a", withdrawn: false };
    const all = (story: Story, seen: string) => heard(watched(story, seen), "09T12:00");
    expect(all([["02T08:00", opened]], "09T12:00")).toEqual([]);
    expect(
      all(
        [
          ["09T08:00", opened],
          ["09T08:30", { exclusion }],
        ],
        "09T12:00",
      ),
    ).toEqual([]);
    const waiting: Story = [
      ["09T08:00", opened],
      ["09T08:30", { state: "waitingCustomer" }],
    ];
    expect(all(waiting, "09T12:00")).toEqual([]);
  });

  it("of a stopped clock is only that it was late", () => {
    const story: Story = [
      ["02T08:00", opened],
      ["02T12:30", { state: "resolved" }],
    ];
    expect(heard(watched(story, "02T12:40"), "02T12:40").map(([percent]) => percent)).toEqual([
      null,
    ]);
  });

  it("comes in the order in which it happened, over all tickets", () => {
    const always = bookOf({ ...records, agreements: [agreed(terms({ targets: [target(60)] }))] });
    const two = ["02T10:00", "02T09:00"].map((when) =>
      watch(judgeBy(always)(ticket([[when, opened]]), at(when)), null),
    );
    const due = dueTellings(always, two, at("02T12:00")).map(({ telling }) => telling.at);
    expect(due).toEqual(due.toSorted());
    expect(due).toHaveLength(4);
  });
});
