import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Assessment from "../assessment/assessment.ts";
import { UserId } from "../kernel/id.ts";
import { Image, imageOf, restore } from "./undo.ts";

const hourly = (hour: number) => `2026-11-24T${hour}:00:00.000Z`;
const [before, at, since] = [hourly(11), hourly(12), hourly(13)] as const;
const user = (number: number) => UserId.parse(`usr_000000000000000${number}`);
const client = { userId: user(1), role: "clientAdmin" } as const;
const importer = { userId: user(2), role: "clientAdmin" } as const;
const verifier = { userId: user(3), role: "consultant" } as const;

const control = Assessment.initial("iso27001:A.5.1");
const applicable = { decision: "applicable", inherited: false, justification: "Needed" } as const;
const excluded = { decision: "excluded", justification: "There is none" } as const;
const finding = { rating: "F", note: "", reliedOn: [] } as const;

const answered = Assessment.claim(control, { rating: "F", note: "" }, client, before);
const verified = Assessment.verify(answered, finding, verifier, before);
const challenged = Assessment.challenge(answered, "Show me.", verifier, before);
const left = Assessment.decide(control, excluded, client, before);
const consented = Assessment.verify(left, finding, verifier, before);

const imported = (info: Assessment.Info, decision: Assessment.Decision = applicable) => {
  const after = Assessment.decide(info, decision, importer, at);
  return { after, image: imageOf(info, after) };
};

describe("undoing one change of an import", () => {
  test.each([
    ["undecided", control],
    ["answered", answered],
    ["excluded", left],
    [
      "decided otherwise",
      Assessment.decide(answered, { ...applicable, inherited: true }, client, before),
    ],
  ])("gives back what was %s, in the name of whoever it was", (_, info) => {
    const { after, image } = imported(info);
    expect(restore(image, after)).toEqual(info);
    expect(Image.parse(image)).toEqual(image);
  });

  test("brings no verification back: it stays stale until somebody has looked", () => {
    const { after, image } = imported(verified);
    expect(restore(image, after)).toEqual({
      ...verified,
      verification: expect.objectContaining({
        state: "stale",
        reason: "applicability_changed",
      }) as unknown,
    });
  });

  test("brings no consent to an exclusion back", () => {
    const { after, image } = imported(consented);
    expect(consented.applicability).toMatchObject({ checked: { by: verifier.userId } });
    expect(restore(image, after)).toEqual(left);
  });

  test("opens a challenge again that the import answered, and leaves an answered one", () => {
    const { after, image } = imported(challenged);
    expect(after.verification).toMatchObject({ answered: true });
    expect(restore(image, after)).toEqual(challenged);
    const reply = Assessment.claim(challenged, { rating: "P", note: "" }, client, before);
    const again = imported(reply);
    expect(restore(again.image, again.after)).toEqual(reply);
  });

  test("leaves an assignment of later as it is", () => {
    const { after, image } = imported(answered);
    const given = Assessment.assign(after, { assignee: client.userId }, importer, since);
    const { assigned } = given;
    expect(restore(image, given)).toEqual({ ...answered, assignee: client.userId, assigned });
  });
});

describe("what was touched since the import stays, with the reason", () => {
  const { after, image } = imported(answered);
  const out = imported(answered, excluded);

  test.each<[string, Image, Assessment.Info, RegExp]>([
    ["undone", image, answered, /decided again/],
    ["decided", image, Assessment.decide(after, excluded, client, since), /decided again/],
    [
      "consented to",
      out.image,
      Assessment.verify(out.after, finding, verifier, since),
      /consented to/,
    ],
    [
      "answered",
      image,
      Assessment.claim(after, { rating: "L", note: "" }, client, since),
      /answered/,
    ],
    [
      "verified",
      image,
      Assessment.verify(after, finding, verifier, since),
      /verified or challenged/,
    ],
    [
      "challenged",
      image,
      Assessment.challenge(after, "Why?", verifier, since),
      /verified or challenged/,
    ],
  ])("%s", (_, kept, current, reason) => {
    expect(restore(kept, current)).toMatch(reason);
  });

  test("also where somebody decided the very same as the import, by way of something else", () => {
    const there = Assessment.decide(after, excluded, client, since);
    const back = Assessment.decide(there, applicable, client, since);
    expect(restore(image, back)).toMatch(/decided again/);
  });

  test("and two imports are undone the later one first", () => {
    const second = imported(after, excluded);
    expect(restore(image, second.after)).toMatch(/decided again/);
    const backOnce = restore(second.image, second.after);
    expect(backOnce).toEqual(after);
    expect(restore(image, backOnce as Assessment.Info)).toEqual(answered);
  });
});

test("whatever happened before, an undo never gives more trust than there was", () => {
  type Step = (info: Assessment.Info) => Assessment.Info;
  const steps: Record<string, Step> = {
    claim: (info) =>
      Assessment.applies(info)
        ? Assessment.claim(info, { rating: "L", note: "" }, client, before)
        : info,
    exclude: (info) => Assessment.decide(info, excluded, client, before),
    include: (info) => Assessment.decide(info, applicable, client, before),
    verify: (info) =>
      info.claim === null && info.applicability.decision !== "excluded"
        ? info
        : Assessment.verify(info, finding, verifier, before),
    challenge: (info) =>
      info.claim === null && info.applicability.decision !== "excluded"
        ? info
        : Assessment.challenge(info, "Why?", verifier, before),
  };
  const order = fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 8 });
  fc.assert(
    fc.property(order, fc.boolean(), (names, out) => {
      const info = names.reduce((each, name) => steps[name]?.(each) ?? each, control);
      const { after, image } = imported(info, out ? excluded : { ...applicable, inherited: true });
      if (after === info) return;
      const back = restore(image, after);
      if (typeof back === "string") throw new Error(back);
      expect(back.verification.state).not.toBe("verified");
      expect(back.claim).toEqual(info.claim);
      expect({ ...back.applicability, checked: null }).toEqual({
        ...info.applicability,
        checked: null,
      });
      expect(back.applicability).not.toMatchObject({ checked: { by: verifier.userId } });
    }),
  );
});
