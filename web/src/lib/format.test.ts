import { describe, expect, it } from "vitest";

import { formatRelative, formatScore } from "./format.ts";

const digits = (text: string) => text.replaceAll(/[^\d.,]/g, "").replace(",", ".");
const now = Date.parse("2026-11-24T12:00:00Z");

describe("a score", () => {
  it.each([
    [0, "0.0"],
    [6_249, "62.4"],
    [9_999, "99.9"],
    [10_000, "100.0"],
  ])("of %i basis points is cut to %s", (basisPoints, expected) => {
    expect(digits(formatScore(basisPoints))).toBe(expected);
  });
});

describe("a distance in time", () => {
  it("is in words below a minute", () => {
    expect(formatRelative("2026-11-24T11:59:30Z", now)).toBe("just now");
    expect(formatRelative("2026-11-24T12:00:30Z", now)).toBe("just now");
  });

  it("takes the largest unit that fits", () => {
    expect(digits(formatRelative("2026-11-24T11:20:00Z", now))).toBe("40");
    expect(digits(formatRelative("2026-11-24T07:00:00Z", now))).toBe("5");
    expect(digits(formatRelative("2026-11-14T12:00:00Z", now))).toBe("10");
  });

  it("is a date beyond thirty days", () => {
    expect(formatRelative("2026-01-24T12:00:00Z", now)).toContain("2026");
  });
});
