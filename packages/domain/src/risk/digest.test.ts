import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accept, acceptance, ask } from "./accept.ts";
import { acceptedOn, Digest, digest, nameOf } from "./digest.ts";
import { askToVoid, close, consentToVoid } from "./lifecycle.ts";
import * as Risk from "./risk.ts";
import {
  approved,
  created,
  description,
  later,
  method,
  now,
  other,
  owner,
  rating,
  treated,
  treatment,
} from "./testing/example.ts";

const consent = { reason: "Second factor is on", until: "2027-05-24", topManagement: false };
const accepted = accept(treated, consent, approved, owner, now);

describe("the digest of a risk", () => {
  test("of a new one says that nothing is decided", () => {
    expect(digest(created)).toMatchObject({
      number: 12,
      information: true,
      state: "open",
      current: null,
      residual: null,
      treated: false,
      approved: false,
      accepted: null,
      due: [],
      controls: [],
    });
    expect(nameOf(created.number)).toBe("R-12");
  });

  test("is what its schema says, and tells the whole story", () => {
    const info = Risk.review(accepted, "current", owner, later);
    expect(Digest.parse(digest(info))).toEqual(digest(info));
    expect(digest(info)).toMatchObject({
      current: { rating: rating(4, 5), on: "2026-11-24", reviewed: true },
      residual: rating(2, 4),
      treated: true,
      approved: true,
      accepted: { until: "2027-05-24", methodVersion: 1, changed: [] },
      due: [{ on: "2027-02-01", owner: other.userId }],
      controls: ["iso27001:A.8.5"],
    });
  });

  test("names the days of what is not done, the earliest first", () => {
    const [action] = treatment.actions;
    const actions = [
      { ...action!, due: "2027-03-01" },
      { ...action!, due: "2026-12-01", progress: "done" as const },
      { ...action!, due: "2027-01-01", progress: "started" as const },
      { ...action!, due: "2027-04-01" },
    ];
    const { due } = digest(Risk.treat(treated, { ...treatment, actions }));
    expect(due.map(({ on }) => on)).toEqual(["2027-01-01", "2027-03-01", "2027-04-01"]);
  });

  test("knows a risk that touches no information", () => {
    const affects = { confidentiality: false, integrity: false, availability: false };
    expect(digest(Risk.describe(created, { ...description, affects })).information).toBe(false);
  });

  test("says whether its owner is asked", () => {
    expect(digest(treated).asked).toBe(false);
    expect(digest(ask(treated, "", other, now)).asked).toBe(true);
  });

  test("stays open while somebody asks to void it", () => {
    const asked = askToVoid(created, "Twice", other, now);
    expect(digest(asked).state).toBe("open");
    expect(digest(consentToVoid(asked, owner, now)).state).toBe("void");
    expect(digest(close(created, "Gone", owner, now)).state).toBe("closed");
  });

  test.each([
    ["its progress", Risk.treat(accepted, { ...treatment, actions: [] }), false],
    ["another owner", Risk.describe(accepted, { ...description, owner: other.userId }), false],
    ["no decision", Risk.treat(accepted, { option: "undecided" }), false],
    [
      "another residual",
      Risk.rate(accepted, { level: "residual", rating: rating(3, 4) }, method, other, later),
      true,
    ],
  ] as const)("with %s: the plan is approved or not as it stands", (_, info, expected) => {
    expect(digest(info).approved).toBe(expected);
  });
});

test("the digest stands where the acceptance stands, whatever has changed", () => {
  const level = fc.integer({ min: 1, max: 5 });
  const change = fc.record({
    residual: fc.option(fc.tuple(level, level)),
    owner: fc.boolean(),
    plan: fc.boolean(),
    version: fc.integer({ min: 1, max: 2 }),
    on: fc.constantFrom("2026-12-01", "2027-05-24", "2027-05-25"),
    first: fc.boolean(),
  });
  fc.assert(
    fc.property(change, ({ residual, owner: moved, plan, version, on, first }) => {
      let info = first ? accepted : treated;
      if (residual !== null) {
        const to = rating(...residual);
        info = Risk.rate(info, { level: "residual", rating: to }, method, other, later);
      }
      if (moved) info = Risk.describe(info, { ...description, owner: other.userId });
      if (plan) info = Risk.treat(info, { ...treatment, plan: "Another plan" });
      expect(acceptedOn(digest(info), version, on)).toBe(acceptance(info, version, on).state);
    }),
  );
});
