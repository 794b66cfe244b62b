import { describe, expect, it } from "vitest";
import * as Agreement from "../agreement/agreement.ts";
import {
  agreed,
  ann,
  approved,
  bob,
  drafted,
  now,
  office,
  shop,
  target,
  terms,
} from "../agreement/testing/build.ts";
import * as Calendar from "../calendar/calendar.ts";
import { CalendarId } from "../kernel/id.ts";
import * as Service from "../service/service.ts";
import { agreedOf, Book, bookOf, hoursOf, type Pledge } from "./book.ts";
import { book, hours, inOffice, mail, records, services } from "./testing/build.ts";

const only = ({ pledges: [pledge] }: Book): Pledge => {
  if (pledge === undefined) throw new Error("expected a pledge");
  return pledge;
};
const of = (agreement: Agreement.Info, calendars = [hours]) =>
  bookOf({ ...records, agreements: [agreement], calendars });

describe("the book", () => {
  it("keeps what was agreed, and nothing of drafts", () => {
    const kept = bookOf({ ...records, agreements: [...records.agreements, drafted()] });
    expect(kept.pledges.map(({ basis }) => basis)).toEqual(["sla", "ola"]);
    expect(Book.parse(kept)).toEqual(kept);
  });

  it("names services as the catalogue shows them", () => {
    const [first, second] = services;
    if (first === undefined || second === undefined) throw new Error("expected services");
    const published = Service.publish(first, "", ann, now);
    const renamed = Service.describe(published, { ...published.draft, name: "Shop" });
    const { services: names } = bookOf({ ...records, services: [renamed, second] });
    expect(names.map(({ name }) => name)).toEqual(["Web shop", "Mail"]);
  });

  it("finds the hours that a verdict names", () => {
    expect(hoursOf(book, null)).toBeNull();
    expect(hoursOf(book, { id: office, version: 1 })?.timeZone).toBe("Europe/Vienna");
    expect(hoursOf(book, { id: office, version: 9 })).toBeNull();
    expect(hoursOf(book, { id: "cal_none", version: 1 })).toBeNull();
  });
});

describe("what was agreed of a service", () => {
  it("is nothing where the agreement is about another", () => {
    expect(agreedOf(book, only(book), mail)).toEqual([
      { from: "2026-11-01T00:00:00.000Z", target: null, calendar: null },
    ]);
  });

  it("needs no calendar around the clock", () => {
    const always = of(agreed(terms({ targets: [target(60)] })));
    expect(agreedOf(always, only(always), shop)).toMatchObject([
      { target: { id: only(always).id }, calendar: null },
    ]);
  });

  it("is left out where its calendar is not there", () => {
    const calendar = CalendarId.parse("cal_bbbbbbbbbbbbbbbb");
    const lost = of(agreed(terms({ targets: [target(60, { calendar })] })));
    expect(agreedOf(lost, only(lost), shop)).toMatchObject([{ target: null }]);
  });

  it("changes with a version of the agreement, and ends with it", () => {
    const first = agreed(terms({ targets: [inOffice(240), inOffice(60, { key: "other" })] }));
    const later = { targets: [inOffice(120)], validFrom: "2026-12-01" };
    const second = approved(Agreement.write(first, terms(later), ann, now));
    const over = Agreement.end(second, { on: "2026-12-31", reason: "Over" }, bob, now);
    const kept = of(over);
    expect(kept.pledges.map(({ id }) => id.split(":")[1])).toEqual(["resolution", "other"]);
    const [resolution, other] = kept.pledges.map((pledge) => agreedOf(kept, pledge, shop));
    expect(resolution?.map(({ from, target: each }) => [from, each?.version ?? null])).toEqual([
      ["2026-11-01T00:00:00.000Z", 1],
      ["2026-12-01T00:00:00.000Z", 2],
      ["2027-01-01T00:00:00.000Z", null],
    ]);
    expect(other?.map(({ target: each }) => each?.version ?? null)).toEqual([1, null, null]);
  });

  it("changes with a version of its calendar, within what holds", () => {
    const write = (info: Calendar.Info, from: string, closing: string) =>
      Calendar.write(
        info,
        Object.assign(
          Calendar.Draft.parse({
            name: "Office",
            calendar: { timeZone: "UTC", weekly: { mon: [["09:00", closing]] }, holidays: [] },
            note: "",
          }),
          { from },
        ),
        ann,
        now,
      );
    const written = write(write(hours, "2026-12-01", "16:00"), "2027-02-01", "15:00");
    const first = agreed(terms({ targets: [inOffice(240)] }));
    const next = { targets: [inOffice(120)], validFrom: "2027-01-01" };
    const second = approved(Agreement.write(first, terms(next), ann, now));
    const kept = of(second, [written]);
    const entries = agreedOf(kept, only(kept), shop);
    expect(
      entries.map(({ from, target: each, calendar }) => [
        from.slice(0, 10),
        each?.version,
        calendar?.version,
      ]),
    ).toEqual([
      ["2026-11-01", 1, 1],
      ["2026-12-01", 1, 2],
      ["2027-01-01", 2, 2],
      ["2027-02-01", 2, 3],
    ]);
  });
});
