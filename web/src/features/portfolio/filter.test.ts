import { describe, expect, it } from "vitest";

import { parseFilter, shows } from "./filter.ts";
import type { PortfolioRow } from "./queries.ts";

const row = (name: string, change: Partial<PortfolioRow> = {}): PortfolioRow =>
  ({
    tenantId: "0123456789abcdef",
    name,
    standards: ["iso27001"],
    status: "active",
    assigned: true,
    readiness: null,
    computedAt: null,
    lastChangeAt: "2026-11-24T12:00:00Z",
    ...change,
  }) as PortfolioRow;

describe("the filter in the address", () => {
  it("keeps what it knows and leaves out the rest", () => {
    const search = { q: "alder", standard: "iso20000", status: "failed", page: 2 };
    expect(parseFilter(search)).toEqual({ q: "alder", standard: "iso20000", status: "failed" });
    expect(parseFilter({ q: " ", standard: "iso9001", status: 1 })).toEqual({});
  });
});

describe("a row", () => {
  it("is found by every word, without regard to case and accents", () => {
    expect(shows({ q: "café zur" }, row("Zürich Cafe GmbH"))).toBe(true);
    expect(shows({ q: "cafe basel" }, row("Zürich Cafe GmbH"))).toBe(false);
  });

  it("must have the standard and the status", () => {
    expect(shows({ standard: "iso20000" }, row("Alder"))).toBe(false);
    expect(shows({ standard: "iso20000" }, row("Alder", { standards: ["iso20000"] }))).toBe(true);
    expect(shows({ status: "suspended" }, row("Alder"))).toBe(false);
  });

  it("is shown when nothing is asked", () => {
    expect(shows({}, row("Alder"))).toBe(true);
  });
});
