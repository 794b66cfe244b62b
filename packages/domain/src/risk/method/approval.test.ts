import { describe, expect, test } from "vitest";
import { other, owner } from "../testing/example.ts";
import * as Approval from "./approval.ts";
import { presets } from "./preset.ts";

const now = "2026-11-24T09:30:00.000Z";
const { initial } = Approval;
const [five, three] = [presets["5x5"], presets["3x3"]];
const sharper = { ...five, bands: five.bands.map((band) => ({ ...band, reviewMonths: 2 })) };
const terms = { note: "First", topManagement: true, smallOrganisation: false, rated: 0 };

const written = (method = three, rated = 0, info = initial) =>
  Approval.write(info, { method, rated }, owner, now);
const approved = (method = five, info = initial) =>
  Approval.approve(written(method, 0, info), terms, other, now);
const coded = (code: string) => expect.objectContaining({ code }) as Error;

describe("before anyone approved", () => {
  test("ratings are held against five by five, which nobody approved", () => {
    expect(Approval.inForce(initial)).toEqual({ version: 0, method: five, approved: false });
    expect(Approval.Info.parse(initial)).toEqual(initial);
  });

  test("a draft is used at once, unless risks are rated on other scales", () => {
    expect(Approval.inForce(written()).method).toEqual(three);
    expect(Approval.inForce(written(three, 1)).method).toEqual(five);
    expect(Approval.inForce(written(sharper, 1)).method).toEqual(sharper);
  });
});

describe("a draft", () => {
  test("remembers who wrote in it, and writing it again changes nothing", () => {
    const once = written();
    expect(once.draft).toEqual({ method: three, authors: [owner.userId], writtenAt: now });
    expect(Approval.write(once, { method: three, rated: 0 }, other, now)).toBe(once);
    const twice = Approval.write(once, { method: sharper, rated: 0 }, other, now);
    expect(twice.draft?.authors).toEqual([owner.userId, other.userId]);
  });

  test("is dropped where it says what is approved", () => {
    const info = approved();
    expect(Approval.write(info, { method: five, rated: 0 }, owner, now)).toBe(info);
    const drafted = written(three, 0, info);
    expect(drafted.preliminary).toBe(info.preliminary);
    expect(Approval.write(drafted, { method: five, rated: 0 }, owner, now).draft).toBeNull();
  });

  test("can be thrown away, once", () => {
    const info = Approval.discard(written());
    expect(info.draft).toBeNull();
    expect(() => Approval.discard(info)).toThrow(coded("method.no_draft"));
  });
});

describe("an approval", () => {
  test("is top management's, and not of one's own work", () => {
    const info = written();
    expect(() => Approval.approve(initial, terms, other, now)).toThrow(coded("method.no_draft"));
    expect(() => Approval.approve(info, { ...terms, topManagement: false }, other, now)).toThrow(
      coded("method.not_top_management"),
    );
    expect(() => Approval.approve(info, terms, owner, now)).toThrow(coded("method.own_work"));
    const small = { ...terms, smallOrganisation: true };
    expect(Approval.approve(info, small, owner, now).approved?.approved.byAuthor).toBe(true);
  });

  test("freezes the next version", () => {
    const first = approved();
    expect(Approval.inForce(first)).toEqual({ version: 1, method: five, approved: true });
    const second = approved(three, first);
    expect(second.approved).toMatchObject({ number: 2, note: "First", method: three });
    expect(second.draft).toBeNull();
  });

  test("waits where ratings stand on other scales, and the next one takes its place", () => {
    const drafted = written(three, 4, approved());
    const waiting = Approval.approve(drafted, { ...terms, rated: 4 }, other, now);
    expect(waiting).toMatchObject({ waiting: { number: 2 }, approved: { number: 1 } });
    const again = Approval.approve(
      Approval.write(waiting, { method: sharper, rated: 4 }, owner, now),
      { ...terms, rated: 4 },
      other,
      now,
    );
    expect(again).toMatchObject({ waiting: null, approved: { number: 3 } });
    // Back to what is in force is a draft of its own while another version waits.
    expect(Approval.write(waiting, { method: five, rated: 4 }, owner, now).draft).not.toBeNull();
  });
});

describe("a re-rating", () => {
  const waiting = Approval.approve(
    written(three, 4, approved()),
    { ...terms, rated: 4 },
    other,
    now,
  );
  const seen = { seen: 4, rated: 4, total: 6 };
  const begun = Approval.beginRerating(waiting, seen, owner, now);

  test("is of what was seen, and brings the method into force", () => {
    expect(begun).toMatchObject({
      waiting: null,
      approved: { number: 2 },
      rerating: { from: five, upTo: 0, done: 0, total: 6, by: owner.userId, at: now },
    });
    expect(() => Approval.beginRerating(waiting, { ...seen, seen: 3 }, owner, now)).toThrow(
      coded("method.proposal_changed"),
    );
    expect(() => Approval.beginRerating(initial, seen, owner, now)).toThrow(
      coded("method.nothing_waiting"),
    );
  });

  test("lets nothing else be decided until it is done", () => {
    const half = Approval.advance(begun, { upTo: 3, count: 3 });
    expect(half.rerating).toMatchObject({ upTo: 3, done: 3 });
    for (const act of [
      () => Approval.demandSettled(half),
      () => written(sharper, 4, half),
      () => Approval.approve(half, terms, other, now),
      () => Approval.beginRerating(half, seen, owner, now),
    ]) {
      expect(act).toThrow(coded("method.rerating"));
    }
    const done = Approval.advance(half, null);
    expect(done.rerating).toBeNull();
    expect(Approval.advance(done, { upTo: 9, count: 1 }).rerating).toBeNull();
  });
});
