import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toInstant, toInstantLike, toMs } from "./instant.ts";

describe("toMs", () => {
  it.each([
    ["1970-01-01T00:00:00Z", 0],
    ["2026-11-24T09:30:15Z", Date.UTC(2026, 10, 24, 9, 30, 15)],
    ["2026-11-24T09:30:15.250Z", Date.UTC(2026, 10, 24, 9, 30, 15, 250)],
    ["2026-11-24T09:30:15.123456789Z", Date.UTC(2026, 10, 24, 9, 30, 15, 123)],
    ["2026-11-24T10:30:15+01:00", Date.UTC(2026, 10, 24, 9, 30, 15)],
    ["1969-12-31T23:59:59.999Z", -1],
  ])("reads %s", (text, ms) => {
    expect(toMs(text)).toBe(ms);
  });

  it.each(["", "yesterday", "2026-13-01T00:00:00Z", "2026-01-01T0x:00:00Z"])(
    "throws on %j, which is no instant",
    (text) => {
      expect(() => toMs(text)).toThrow(RangeError);
    },
  );
});

describe("toInstant", () => {
  it("writes what the platform writes and reads back what it wrote, for any instant", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        expect(toInstant(date.getTime())).toBe(date.toISOString());
        expect(toMs(toInstant(date.getTime()))).toBe(date.getTime());
      }),
    );
  });

  it("keeps working once it has seen more dates than it remembers", () => {
    for (let day = 0; day < 21_000; day += 1) toInstant(day * 86_400_000);
    expect(toInstant(0)).toBe("1970-01-01T00:00:00.000Z");
  });
});

describe("toInstantLike", () => {
  it.each([
    [0, "2026-01-01T00:00:00Z", "1970-01-01T00:00:00Z"],
    [0, "2026-01-01T00:00:00.000Z", "1970-01-01T00:00:00.000Z"],
    [500, "2026-01-01T00:00:00Z", "1970-01-01T00:00:00.500Z"],
  ])("writes %i like %s", (ms, pattern, text) => {
    expect(toInstantLike(ms, pattern)).toBe(text);
  });
});
