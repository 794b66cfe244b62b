import { describe, expect, test } from "vitest";
import { UserId } from "../kernel/id.ts";
import { accept, acceptance } from "./accept.ts";
import { askToVoid, close } from "./lifecycle.ts";
import { entries, Line, lineOf, progress, totals } from "./plan.ts";
import * as Risk from "./risk.ts";
import { approved, created, now, other, owner, treated, treatment } from "./testing/example.ts";

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;
const action = treatment.actions[0]!;
const stranger = { userId: UserId.parse("usr_0000000000000003"), role: "contributor" } as const;

describe("a line of the plan", () => {
  test("tells what is done about a risk, with which controls and by whom", () => {
    const line = lineOf(treated);
    expect(Line.parse(line)).toEqual(line);
    expect(line).toMatchObject({
      number: 12,
      option: "modify",
      owner: owner.userId,
      approved: false,
      controls: ["iso27001:A.8.5"],
      actions: [{ due: "2027-02-01", cost: 2_000 }],
    });
  });

  test("is there for a risk that is retained, and until it is voided", () => {
    const retained = Risk.treat(created, { option: "retain", reason: "It is rare" });
    expect(lineOf(retained)).toMatchObject({ option: "retain", actions: [], controls: [] });
    expect(lineOf(askToVoid(treated, "Twice", other, now))).not.toBeNull();
  });

  test("is not there while nothing is decided, nor for a risk that is closed", () => {
    expect(lineOf(created)).toBeNull();
    expect(lineOf(close(treated, "Gone", owner, now))).toBeNull();
  });
});

describe("the plan", () => {
  const line = (number: number, actions: Line["actions"], controls: string[] = []): Line => ({
    ...lineOf(treated)!,
    number,
    actions,
    controls,
  });
  const late = { ...action, due: "2026-11-01" };
  const done = { ...action, due: "2026-11-01", progress: "done" as const, cost: null };
  const theirs = { ...action, owner: owner.userId, progress: "started" as const, cost: 5 };
  const lines = [line(2, [action, theirs], ["iso27001:A.8.5"]), line(1, [action, done, late])];
  const on = "2026-11-24";
  const found = (filter: Parameters<typeof entries>[1]) =>
    entries(lines, filter, on).map((each) => `R-${each.line.number}/${each.place}`);

  test("lists actions by day, then by risk", () => {
    expect(found({})).toEqual(["R-1/1", "R-1/2", "R-1/0", "R-2/0", "R-2/1"]);
  });

  test.each([
    [{ overdue: true }, ["R-1/2"]],
    [{ overdue: false, owner: owner.userId }, ["R-2/1"]],
    [{ progress: "done" }, ["R-1/1"]],
    [{ control: "iso27001:A.8.5" }, ["R-2/0", "R-2/1"]],
  ] as const)("is searched by %o", (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  test("adds up", () => {
    expect(totals(entries(lines, {}, on), on)).toEqual({
      actions: 5,
      done: 1,
      overdue: 1,
      cost: 6_005,
      withoutCost: 1,
    });
  });
});

describe("the progress of an action", () => {
  const said = { place: 0, progress: "done" } as const;

  test("is said by whoever does it, by the owner of the risk, and by who runs the register", () => {
    const doer = { userId: other.userId, role: "contributor" } as const;
    for (const actor of [doer, owner, { ...stranger, role: "clientAdmin" as const }]) {
      expect(lineOf(progress(treated, said, actor))?.actions[0]?.progress).toBe("done");
    }
    expect(progress(treated, { place: 0, progress: "planned" }, doer)).toBe(treated);
  });

  test("leaves an acceptance as it is, and the other actions", () => {
    const two = Risk.treat(treated, { ...treatment, actions: [action, action] });
    const consent = { reason: "On", until: "2027-05-24", topManagement: false };
    const after = progress(accept(two, consent, approved, owner, now), said, owner);
    expect(acceptance(after, 1, "2026-12-01").state).toBe("current");
    expect(lineOf(after)?.actions.map((each) => each.progress)).toEqual(["done", "planned"]);
  });

  test.each([
    ["of somebody else's", treated, 0, "access.not_assigned"],
    ["that is not there", treated, 1, "risk.no_such_action"],
    ["of a risk without any", created, 0, "risk.no_such_action"],
    ["of a closed risk", close(treated, "Gone", owner, now), 0, "risk.not_open"],
  ] as const)("%s is refused", (_, info, place, code) => {
    expect(() => progress(info, { place, progress: "done" }, stranger)).toThrow(refusal(code));
  });
});
