import { describe, expect, it } from "vitest";

import { safeReturn } from "./return-to.ts";

const origin = "https://tandem.example";

describe("the way back after signing in", () => {
  it.each([
    ["/firms/frm_1?q=alder", "/firms/frm_1?q=alder"],
    ["/invitation#secret", "/invitation#secret"],
    ["/clients/a/../b", "/clients/b"],
  ])("keeps %s", (wanted, expected) => {
    expect(safeReturn(wanted, origin)).toBe(expected);
  });

  it.each([
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "/\t/evil.example/",
    "javascript:alert(1)",
    "firms",
    "",
    "/sign-in?to=/x",
    "/signed-in?code=1",
    undefined,
    7,
  ])("turns %s into the start page", (wanted) => {
    expect(safeReturn(wanted, origin)).toBe("/");
  });
});
