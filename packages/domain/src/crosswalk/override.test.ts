import { crosswalk, doNotMap } from "@tandem/standards/crosswalk";
import { leavesUnder } from "@tandem/standards/catalogue";
import { describe, expect, it } from "vitest";
import * as Override from "./override.ts";
import { admin, at } from "./testing/known.ts";

const pair = (iso27001: string, iso20000: string): Override.Pair =>
  Override.Pair.parse({ iso27001: `iso27001:${iso27001}`, iso20000: `iso20000:${iso20000}` });

const row = Override.initial(pair("A.8.6", "8.4.3"));
const removed = { effect: "removed", reason: "Other people do it" } as const;
const related = { effect: "related", relation: "supports", reason: "Only a part" } as const;

describe("an override", () => {
  it("leaves a row out, changes its relation, and is taken back", () => {
    const gone = Override.decide(row, removed, admin, at);
    expect(gone.current).toEqual({ ...removed, by: admin.userId, at });
    const other = Override.decide(gone, related, admin, at);
    expect(other.current).toEqual({ ...related, by: admin.userId, at });
    expect(Override.decide(other, { effect: "standard" }, admin, at)).toEqual(row);
  });

  it("joins two that the crosswalk does not join", () => {
    const own = Override.initial(pair("A.5.1", "8.2.4"));
    expect(Override.decide(own, related, admin, at).current).toMatchObject(related);
  });

  it("changes nothing where it says the same again", () => {
    const gone = Override.decide(row, removed, admin, at);
    expect(Override.decide(gone, removed, admin, "2026-07-01T09:00:00.000Z")).toBe(gone);
    const other = Override.decide(row, related, admin, at);
    expect(Override.decide(other, related, admin, at)).toBe(other);
    expect(Override.decide(other, { ...related, relation: "sameText" }, admin, at)).not.toBe(other);
    expect(Override.decide(row, { effect: "standard" }, admin, at)).toBe(row);
  });

  it("does not leave out what is not there", () => {
    const own = Override.initial(pair("A.5.1", "8.2.4"));
    expect(() => Override.decide(own, removed, admin, at)).toThrow(
      expect.objectContaining({
        code: "crosswalk.override_invalid",
        errors: [expect.objectContaining({ pointer: "/effect" })],
      }),
    );
  });

  it("knows what the crosswalk says", () => {
    expect(Override.standardRelation(row)).toBe("overlaps");
    expect(Override.standardRelation(pair("A.5.1", "8.2.4"))).toBeNull();
  });

  it("does not repeat what the crosswalk says", () => {
    const again = { ...related, relation: "overlaps" } as const;
    expect(() => Override.decide(row, again, admin, at)).toThrow(
      expect.objectContaining({
        code: "crosswalk.override_invalid",
        errors: [expect.objectContaining({ pointer: "/relation" })],
      }),
    );
  });

  it("never joins two that only share their number", () => {
    for (const trap of doNotMap) {
      for (const a of leavesUnder("iso27001", trap.iso27001)) {
        for (const b of leavesUnder("iso20000", trap.iso20000)) {
          const own = Override.initial(pair(a.id, b.id));
          expect(() => Override.decide(own, related, admin, at)).toThrow(
            expect.objectContaining({ code: "crosswalk.trap" }),
          );
        }
      }
    }
    expect(crosswalk.every((each) => Override.trapOf(each) === null)).toBe(true);
  });

  it.each([
    { iso27001: "iso27001:9.2", iso20000: "iso20000:9.2.1" },
    { iso27001: "iso27001:A.5", iso20000: "iso20000:9.2.1" },
    { iso27001: "iso20000:4.1", iso20000: "iso27001:4.1" },
    { iso27001: "iso27001:4.1", iso20000: "iso20000:8.2" },
  ])("stands between leaves, each of its own standard: not %j", (given) => {
    expect(Override.Pair.safeParse(given).success).toBe(false);
  });

  it.each(["", "   ", "—", "x".repeat(501)])(
    "needs a reason that says something: not %j",
    (reason) => {
      expect(Override.Change.safeParse({ ...removed, reason }).success).toBe(false);
    },
  );
});
