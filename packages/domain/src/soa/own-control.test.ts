import { describe, expect, test } from "vitest";
import * as OwnControl from "./own-control.ts";
import { actor, draft, now, own, user } from "./testing/fixtures.ts";

const later = "2026-12-01T09:00:00.000Z";

describe("the number of an own control", () => {
  test.each([
    ["OWN-1", true],
    ["X.1", true],
    ["A-1", true],
    ["LAB2.4-B", true],
    ["A.5.1", false],
    ["A.9", false],
    ["own-1", false],
    ["1", false],
    ["OWN 1", false],
    ["OWN-", false],
    ["", false],
    ["ABCDEFGHIJKL", false],
    ["X.1.2.3.4", false],
  ])("%s is fit: %s", (id, fit) => {
    expect(OwnControl.ControlId.safeParse(id).success).toBe(fit);
  });
});

test("an own control is signed by whoever wrote it last", () => {
  expect(own()).toMatchObject({ written: { by: user(1), at: now }, standing: { state: "active" } });
  const changed = OwnControl.change(own(), draft({ title: "Other" }), actor(2), later);
  expect(changed).toMatchObject({ title: "Other", written: { by: user(2), at: later } });
});

describe("taking an own control out", () => {
  const proposed = OwnControl.proposeVoid(own(), "Rooms are gone", actor(1), now);

  test("needs the consent of a second person, and keeps reason and both names", () => {
    expect(OwnControl.stands(proposed)).toBe(true);
    const voided = OwnControl.answerVoid(proposed, "agreed", actor(2), later);
    expect(OwnControl.stands(voided)).toBe(false);
    expect(voided.standing).toEqual({
      state: "voided",
      reason: "Rooms are gone",
      by: user(1),
      at: now,
      consent: { by: user(2), at: later },
    });
  });

  test("is not consented to by whoever proposed it, who may take it back", () => {
    expect(() => OwnControl.answerVoid(proposed, "agreed", actor(1), later)).toThrow(
      expect.objectContaining({ code: "soa.own_work" }),
    );
    const back = OwnControl.answerVoid(proposed, "refused", actor(1), later);
    expect(back.standing).toEqual({ state: "active" });
  });

  test("is proposed before it is answered", () => {
    expect(() => OwnControl.answerVoid(own(), "agreed", actor(2), later)).toThrow(
      expect.objectContaining({ code: "soa.void_not_proposed" }),
    );
  });

  test("is for good: nothing of it changes any more", () => {
    const voided = OwnControl.answerVoid(proposed, "agreed", actor(2), later);
    for (const act of [
      () => OwnControl.change(voided, draft(), actor(1), later),
      () => OwnControl.proposeVoid(voided, "Again", actor(1), later),
    ]) {
      expect(act).toThrow(expect.objectContaining({ code: "soa.control_voided" }));
    }
  });

  test("stays proposed while the control is changed", () => {
    const changed = OwnControl.change(proposed, draft(), actor(3), later);
    expect(changed.standing.state).toBe("voidProposed");
  });
});
