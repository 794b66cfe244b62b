import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accept, acceptance, ask, askAgain, sendBack } from "./accept.ts";
import { close } from "./lifecycle.ts";
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
const onPaper = Risk.describe(treated, { ...description, owner: null, ownerName: "Head of IT" });
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;
const today = "2026-11-24";

describe("accepting a residual risk", () => {
  test("freezes what it rests on and appends", () => {
    expect(Risk.Info.parse(accepted)).toEqual(accepted);
    expect(accepted.acceptances).toMatchObject([
      {
        by: owner.userId,
        at: now,
        basis: { residual: rating(2, 4), band: "Medium", methodVersion: 1, owner: owner.userId },
      },
    ]);
    expect(accept(accepted, consent, approved, owner, later).acceptances).toHaveLength(2);
  });

  test.each([
    ["anyone but the owner", treated, consent, other, "risk.not_owner"],
    [
      "an undecided treatment",
      Risk.treat(treated, { option: "undecided" }),
      consent,
      owner,
      "risk.not_treated",
    ],
    ["no residual", { ...treated, residual: null }, consent, owner, "risk.not_treated"],
    ["a closed risk", close(treated, "gone", owner, now), consent, owner, "risk.not_open"],
    [
      "a date that is past",
      treated,
      { ...consent, until: today },
      owner,
      "risk.acceptance_period_invalid",
    ],
    [
      "a date after the band's review",
      treated,
      { ...consent, until: "2027-11-25" },
      owner,
      "risk.acceptance_period_invalid",
    ],
  ] as const)("refuses %s", (_, risk, said, actor, code) => {
    expect(() => accept(risk, said, approved, actor, now)).toThrow(refusal(code));
  });

  test("waits for an owner who is a member", () => {
    expect(() => accept(onPaper, consent, approved, owner, now)).toThrow(refusal("risk.not_owner"));
    expect(() => ask(onPaper, "", other, now)).toThrow(refusal("risk.owner_not_member"));
    const left = Risk.describe(accepted, onPaper.description);
    expect(acceptance(left, 1, today)).toMatchObject({ state: "stale", changed: ["owner"] });
    expect(askAgain(left, 1, now)).toBe(left);
  });

  test("leaves the top band to top management", () => {
    const severe = Risk.rate(
      treated,
      { level: "residual", rating: rating(5, 5) },
      method,
      other,
      now,
    );
    const until = "2027-02-01";
    expect(() => accept(severe, { ...consent, until }, approved, owner, now)).toThrow(
      refusal("risk.authority_missing"),
    );
    const signed = accept(severe, { ...consent, until, topManagement: true }, approved, owner, now);
    expect(signed.acceptances).toHaveLength(1);
  });
});

describe("an acceptance", () => {
  test("is none, current until its last day, then expired", () => {
    expect(acceptance(treated, 1, today)).toEqual({ state: "none" });
    expect(acceptance(accepted, 1, "2027-05-24").state).toBe("current");
    expect(acceptance(accepted, 1, "2027-05-25").state).toBe("expired");
  });

  const moved = { ...description, owner: other.userId };
  test.each([
    [
      "residual",
      Risk.rate(accepted, { level: "residual", rating: rating(3, 4) }, method, other, later),
      1,
    ],
    ["residual", { ...accepted, residual: null }, 1],
    ["method", accepted, 2],
    ["owner", Risk.describe(accepted, moved), 1],
    ["treatment", Risk.treat(accepted, { ...treatment, controls: [] }), 1],
    ["treatment", Risk.treat(accepted, { option: "retain", reason: "cheap" }), 1],
    ["treatment", Risk.treat(accepted, { option: "undecided" }), 1],
  ] as const)("is stale once the %s changes: %#", (what, changed, version) => {
    expect(acceptance(changed, version, today)).toMatchObject({ state: "stale", changed: [what] });
  });

  test("survives progress, cost, and a better title", () => {
    const actions = treatment.actions.map((action) => ({
      ...action,
      cost: 9,
      progress: "done" as const,
    }));
    const better = Risk.treat(Risk.describe(accepted, { ...description, title: "Another title" }), {
      ...treatment,
      actions,
    });
    expect(acceptance(better, 1, today).state).toBe("current");
  });

  test("never survives a change of the residual, whatever it was", () => {
    const level = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(level, level, level, level, (l1, i1, l2, i2) => {
        const first = Risk.rate(
          created,
          { level: "residual", rating: rating(l1, i1) },
          method,
          other,
          now,
        );
        const soon = { ...consent, until: "2026-12-24", topManagement: true };
        const signed = accept(Risk.treat(first, treatment), soon, approved, owner, now);
        const again = Risk.rate(
          signed,
          { level: "residual", rating: rating(l2, i2) },
          method,
          other,
          later,
        );
        const stays = l1 === l2 && i1 === i2;
        expect(acceptance(again, 1, today).state).toBe(stays ? "current" : "stale");
      }),
    );
  });
});

describe("asking the owner", () => {
  const asked = ask(treated, "Before the audit, please", other, now);

  test("waits until they accept", () => {
    expect(asked.asked).toEqual({ by: other.userId, at: now, note: "Before the audit, please" });
    expect(Risk.Info.parse(asked)).toEqual(asked);
    expect(accept(asked, consent, approved, owner, now)).toMatchObject({ asked: null });
  });

  test("waits until they send it back with a reason, and may be done anew", () => {
    const back = sendBack(asked, "The residual is too low", owner, later);
    expect(back).toMatchObject({
      asked: null,
      sentBack: { by: owner.userId, at: later, reason: "The residual is too low" },
      acceptances: [],
    });
    expect(ask(back, "", other, later)).toMatchObject({ asked: { note: "" }, sentBack: null });
    expect(accept(back, consent, approved, owner, later)).toMatchObject({ sentBack: null });
  });

  test.each([
    ["twice", () => ask(asked, "", other, later), "risk.already_asked"],
    ["about what is not treated", () => ask(created, "", other, now), "risk.not_treated"],
    [
      "about a closed risk",
      () => ask(close(treated, "gone", owner, now), "", other, now),
      "risk.not_open",
    ],
  ] as const)("%s is refused", (_, attempt, code) => {
    expect(attempt).toThrow(refusal(code));
  });

  test("ends where nothing is decided any longer", () => {
    expect(Risk.treat(asked, { option: "undecided" }).asked).toBeNull();
    expect(Risk.treat(asked, { option: "retain", reason: "Rare" }).asked).toEqual(asked.asked);
  });

  test("is answered by nobody else", () => {
    expect(() => sendBack(asked, "No", other, now)).toThrow(refusal("risk.not_owner"));
    expect(() => sendBack(created, "No", owner, now)).toThrow(refusal("risk.not_treated"));
  });
});

describe("asking again", () => {
  const moved = Risk.rate(
    accepted,
    { level: "residual", rating: rating(3, 4) },
    method,
    other,
    later,
  );

  test.each([
    ["the residual changed", moved, 1, later],
    ["the method changed", accepted, 2, later],
    ["the time is over", accepted, 1, "2027-05-25T00:05:00.000Z"],
  ] as const)("happens by itself where %s", (_, info, version, at) => {
    expect(askAgain(info, version, at).asked).toEqual({ by: null, at, note: "" });
  });

  test.each([
    ["the acceptance holds", accepted],
    ["nobody ever accepted it", treated],
    ["the owner is asked already", ask(moved, "", other, later)],
    ["the owner has sent it back", sendBack(moved, "No", owner, later)],
    ["nothing remains to accept", { ...moved, residual: null }],
    ["nothing is decided", Risk.treat(moved, { option: "undecided" })],
    ["the risk is closed", close(moved, "gone", owner, later)],
  ])("does not happen where %s", (_, info) => {
    expect(askAgain(info, 1, later)).toBe(info);
  });
});
