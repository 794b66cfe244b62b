import { describe, expect, test } from "vitest";
import { instantOf, orderOf } from "./date.ts";
import { guess, meaningOf } from "./guess.ts";
import type { Mapping } from "./mapping.ts";
import { eventReader } from "./read.ts";

describe("a date in a file", () => {
  test.each([
    ["29-02-2016 01:16", "dmy", "2016-02-29T00:16:00.000Z"],
    ["2/29/2016 1:16 PM", "mdy", "2016-02-29T12:16:00.000Z"],
    ["29.02.2016 12:16 am", "dmy", "2016-02-28T23:16:00.000Z"],
    ["2016-02-29T01:16:05.123Z", "ymd", "2016-02-29T01:16:05.000Z"],
    ["2016-02-29 01:16:05+0530", "ymd", "2016-02-28T19:46:05.000Z"],
    ["2016-02-29", "ymd", "2016-02-28T23:00:00.000Z"],
    // What the spring leaves out moves forward; of the two in autumn it is the first.
    ["27-03-2016 02:30", "dmy", "2016-03-27T01:30:00.000Z"],
    ["30-10-2016 02:30", "dmy", "2016-10-30T00:30:00.000Z"],
  ] as const)("%s, %s", (text, order, instant) => {
    expect(instantOf(text, order, "Europe/Vienna")).toBe(instant);
  });

  test.each(["", "yesterday", "30-02-2016", "13-13-2016", "01-02-16", "01-01-1900"])(
    "is none: %s",
    (text) => {
      expect(instantOf(text, "dmy", "Europe/Vienna")).toBeNull();
    },
  );

  test("tells its order where one fits better than the others", () => {
    expect(orderOf(["01-02-2016", "29-02-2016"])).toBe("dmy");
    expect(orderOf(["01-02-2016", "02-29-2016"])).toBe("mdy");
    expect(orderOf(["2016-02-01"])).toBe("ymd");
    expect(orderOf([])).toBe("dmy");
  });
});

describe("what a file probably means", () => {
  const header =
    "number,incident_state,sys_mod_count,opened_at,sys_updated_at,priority,assignment_group,short_description,business_service".split(
      ",",
    );

  test("is told by its headings and first rows", () => {
    const row = ["INC1", "New", "0", "?", "29-02-2016 01:23", "P1", "?", "", ""];
    expect(guess(header, [row])).toEqual({
      header,
      columns: {
        ticket: 0,
        state: 1,
        sequence: 2,
        opened: 3,
        at: 4,
        priority: 5,
        group: 6,
        title: 7,
        service: 8,
        customer: null,
      },
      dates: "dmy",
      empty: ["?"],
    });
  });

  test("leaves open what is not there", () => {
    expect(guess(["Issue key"], [["A"]]).columns).toMatchObject({ ticket: 0, at: null });
  });

  test.each([
    ["New", "new"],
    ["Active", "active"],
    ["Awaiting User Info", "waitingCustomer"],
    ["Pending Vendor", "waitingSupplier"],
    ["Awaiting Problem", "waitingOther"],
    ["Resolved", "resolved"],
    ["Closed", "closed"],
    ["Cancelled", "cancelled"],
    ["Limbo", null],
  ])("the state %s", (word, meaning) => {
    expect(meaningOf(word)).toBe(meaning);
  });
});

const mapping: Mapping = {
  encoding: "utf-8",
  delimiter: ",",
  header: [],
  columns: {
    ticket: 0,
    sequence: 1,
    at: 2,
    opened: 3,
    state: 4,
    priority: 5,
    group: 6,
    title: 7,
    service: 8,
    customer: null,
  },
  dates: "ymd",
  timeZone: "UTC",
  empty: ["?"],
  states: { New: "new", Note: "ignore", Odd: null },
  kind: "incident",
  service: "Mail",
};

const at = "2016-02-29";
const row = (...cells: string[]) => ({ line: 7, cells });

describe("a record of a file", () => {
  test("opens its ticket once, and tells what happened", () => {
    const read = eventReader(mapping);
    const opening = row("INC1", "0", "2016-03-01", at, "New", "P1", "Desk", "Slow", "Web");
    expect(read(opening)).toEqual({
      events: [
        {
          ticket: "INC1",
          sequence: "opened",
          at: "2016-02-29T00:00:00.000Z",
          line: 7,
          name: "opened",
          priority: "P1",
          group: "Desk",
          title: "Slow",
          kind: "incident",
          service: "Web",
        },
        {
          ticket: "INC1",
          sequence: "0",
          at: "2016-03-01T00:00:00.000Z",
          line: 7,
          state: "new",
          priority: "P1",
          group: "Desk",
        },
      ],
    });
    expect(read(row("INC1", "1", "2016-03-02", at, "?", "?", "?", "", ""))).toEqual({
      events: [
        { ticket: "INC1", sequence: "1", at: "2016-03-02T00:00:00.000Z", line: 7, group: null },
      ],
    });
  });

  test("of a number that comes twice is told apart, each time the same", () => {
    const sequences = () => {
      const read = eventReader(mapping);
      return ["1", "1", "", "1"].flatMap((number) => {
        const reading = read(row("INC1", number, at, "", "Note"));
        return "events" in reading ? reading.events.map(({ sequence }) => sequence) : [];
      });
    };
    expect(sequences()).toEqual(["1", "1~2", "3", "1~3"]);
    expect(sequences()).toEqual(sequences());
  });

  test("opens at its own date where no column says when", () => {
    const columns = { ...mapping.columns, opened: null, group: null, service: null };
    const read = eventReader({ ...mapping, columns, service: null });
    expect(read(row("INC1", "0", at, "", "New"))).toEqual({
      events: [
        {
          ticket: "INC1",
          sequence: "0",
          at: "2016-02-29T00:00:00.000Z",
          line: 7,
          name: "opened",
          state: "new",
          kind: "incident",
        },
      ],
    });
  });

  test.each([
    ["no number", row("?", "0", at, "", "New"), /names no ticket/],
    ["no date", row("INC1", "0", "soon", "", "New"), /“soon” is no date/],
    ["no date of opening", row("INC1", "0", at, "soon", "New"), /“soon” is no date/],
    ["a state nobody mapped", row("INC1", "0", at, "", "Odd"), /“Odd”/],
    ["a state nobody knows", row("INC1", "0", at, "", "constructor"), /“constructor”/],
  ])("is told as a problem: %s", (_, record, problem) => {
    expect(eventReader(mapping)(record)).toEqual({ problem: expect.stringMatching(problem) });
  });

  test("without a column is read as empty", () => {
    const columns = { ...mapping.columns, ticket: null };
    expect(eventReader({ ...mapping, columns })(row("INC1"))).toHaveProperty("problem");
  });
});
