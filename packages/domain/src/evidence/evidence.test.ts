import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EvidenceId, FileId, UserId } from "../kernel/id.ts";
import { addMonths } from "../kernel/months.ts";
import * as Evidence from "./evidence.ts";

const now = "2026-11-24T09:30:00.000Z";
const later = "2026-11-25T09:30:00.000Z";
const id = EvidenceId.parse("evd_0000000000000001");
const contributor = { userId: UserId.parse("usr_0000000000000001"), role: "contributor" } as const;
const consultant = { userId: UserId.parse("usr_0000000000000002"), role: "consultant" } as const;

const link: Evidence.Content = { type: "link", url: "https://wiki.example/access-review" };
const given = {
  kind: "operatingRecord",
  title: "Access review, third quarter",
  content: link,
  requirements: ["iso27001:A.5.18", "iso20000:8.7.3.2", "iso27001:A.5.18"],
  validFrom: "2026-10-01",
  validUntil: null,
};
const draft: Evidence.Statement = { ...Evidence.Draft.parse(given), content: link };
const added = Evidence.add(id, draft, contributor, now);

const refusal = (code: string, pointer?: string) =>
  expect.objectContaining(
    pointer === undefined
      ? { code }
      : { code, errors: [expect.objectContaining({ pointer }) as unknown] },
  ) as unknown;

describe("adding evidence", () => {
  test("names each requirement once and counts twelve months", () => {
    expect(added).toEqual({
      ...draft,
      id,
      requirements: ["iso20000:8.7.3.2", "iso27001:A.5.18"],
      validUntil: "2027-10-01",
      owner: contributor.userId,
      revision: 1,
      addedBy: contributor.userId,
      addedAt: now,
      withdrawn: null,
    });
    expect(Evidence.Info.parse(added)).toEqual(added);
  });

  test.each([
    ["2026-09-30", "ends before it starts"],
    ["2029-10-02", "at most 36 months"],
  ])("refuses a validity until %s", (validUntil, message) => {
    const add = () => Evidence.add(id, { ...draft, validUntil }, contributor, now);
    expect(add).toThrow(refusal("evidence.validity_invalid", "/validUntil"));
    expect(add).toThrow(message);
  });

  test.each(["2026-10-01", "2029-10-01"])("takes a validity until %s", (validUntil) => {
    expect(Evidence.add(id, { ...draft, validUntil }, contributor, now)).toMatchObject({
      validUntil,
    });
  });

  test("refuses a period that starts in the future", () => {
    expect(() => Evidence.add(id, { ...draft, validFrom: "2026-11-25" }, contributor, now)).toThrow(
      refusal("evidence.validity_invalid", "/validFrom"),
    );
    expect(() =>
      Evidence.add(id, { ...draft, validFrom: "2026-11-24" }, contributor, now),
    ).not.toThrow();
  });

  test("leaves observations to whoever verifies", () => {
    const observation: Evidence.Statement = {
      ...draft,
      kind: "observation",
      content: { type: "note", text: "The door was locked" },
    };
    expect(() => Evidence.add(id, observation, contributor, now)).toThrow(
      refusal("evidence.observation_by_verifier"),
    );
    expect(Evidence.add(id, observation, consultant, now).kind).toBe("observation");
  });

  test.each([
    ["https://wiki.example/a?b=c#d", true],
    ["http://intranet/page", true],
    ["javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["file:///etc/passwd", false],
    ["wiki.example/a", false],
    [`https://wiki.example/${"a".repeat(2_000)}`, false],
  ])("links to %s: %s", (url, taken) => {
    expect(Evidence.Link.safeParse(url).success).toBe(taken);
  });

  test("needs a requirement that exists", () => {
    for (const requirements of [[], ["iso27001:A.5"], ["iso27001:A.9.2.1"]]) {
      expect(Evidence.Draft.safeParse({ ...given, requirements }).success).toBe(false);
    }
  });
});

describe("the period it covers", () => {
  const covering = (from: string, until: string) => () =>
    Evidence.add(id, { ...draft, period: { from, until } }, contributor, now);

  test("is over, and may be a day", () => {
    expect(covering("2026-07-01", "2026-09-30")().period).toEqual({
      from: "2026-07-01",
      until: "2026-09-30",
    });
    expect(covering("2026-11-24", "2026-11-24")).not.toThrow();
  });

  test.each([
    ["2026-11-01", "2026-11-25", "not over"],
    ["2026-12-01", "2026-12-31", "not over"],
    ["2026-09-30", "2026-09-29", "before it starts"],
  ])("is not from %s to %s", (from, until, message) => {
    expect(covering(from, until)).toThrow(refusal("evidence.period_invalid", "/period/until"));
    expect(covering(from, until)).toThrow(message);
  });
});

describe("stating it anew", () => {
  const file = (number: number): Evidence.Content => ({
    type: "file",
    file: {
      id: FileId.parse(`fil_000000000000000${number}`),
      name: "review.pdf",
      mediaType: "application/pdf",
      size: 10,
      sha256: "0".repeat(64),
    },
  });
  const note: Evidence.Content = { type: "note", text: "Seen" };
  const document: Evidence.Content = { type: "document", document: "legal" };
  const restate = (change: Partial<Evidence.Statement>, before = added) =>
    Evidence.restate(before, { ...draft, ...change }, consultant, later);

  test.each([
    ["other content", { content: note }],
    ["a file instead of a link", { content: file(1) }],
  ])("with %s is the next revision, signed anew", (_, change) => {
    expect(restate(change)).toEqual({
      effect: "replaced",
      evidence: {
        ...added,
        ...change,
        revision: 2,
        addedBy: consultant.userId,
        addedAt: later,
      },
    });
  });

  test.each([
    ["extended", { validUntil: "2027-10-02" }],
    ["changed", { validUntil: "2027-09-30" }],
    ["changed", { validFrom: "2026-10-02" }],
    ["changed", { kind: "document" }],
    ["changed", { period: { from: "2026-07-01", until: "2026-09-30" } }],
    ["changed", { requirements: ["iso27001:A.5.18"] }],
    ["described", { title: "Access review" }],
    ["described", { owner: consultant.userId }],
    ["described", { requirements: [...draft.requirements, "iso27001:A.8.2"] }],
    ["none", {}],
    ["none", { requirements: ["iso20000:8.7.3.2", "iso27001:A.5.18"] }],
  ] as const)("is %s by %j, with the same content", (effect, change) => {
    const settled = { requirements: added.requirements };
    const after = restate({ ...settled, ...change } as Partial<Evidence.Statement>);
    expect(after.effect).toBe(effect);
    expect(after.evidence).toMatchObject({
      revision: 1,
      addedBy: contributor.userId,
      addedAt: now,
    });
    if (effect === "none") expect(after.evidence).toBe(added);
  });

  test("knows the same content of each kind", () => {
    const contents = [file(1), file(2), link, note, document];
    const others: Evidence.Content[] = [
      { type: "link", url: "https://wiki.example" },
      { type: "note", text: "Seen twice" },
      { type: "document", document: "catalogue" },
    ];
    for (const before of contents) {
      const evidence = restate({ content: before }).evidence;
      for (const content of [...contents, ...others]) {
        const { effect } = restate({ content }, evidence);
        expect(effect === "replaced").toBe(content !== before);
      }
    }
  });

  test("keeps its owner where nobody is named, and the rules", () => {
    const owned = restate({ owner: consultant.userId }).evidence;
    expect(restate({ title: "Review" }, owned).evidence.owner).toBe(consultant.userId);
    expect(() => restate({ validFrom: "2026-12-01" })).toThrow(
      refusal("evidence.validity_invalid", "/validFrom"),
    );
  });
});

describe("withdrawing", () => {
  test("leaves it as it is, with the reason", () => {
    const withdrawn = Evidence.withdraw(added, "wrong file", consultant, later);
    expect(withdrawn).toEqual({
      ...added,
      withdrawn: { reason: "wrong file", by: consultant.userId, at: later },
    });
    expect(() => Evidence.withdraw(withdrawn, "again", consultant, later)).toThrow(
      refusal("evidence.withdrawn"),
    );
    expect(() => Evidence.restate(withdrawn, draft, consultant, later)).toThrow(
      refusal("evidence.withdrawn"),
    );
  });
});

describe("as it was stored before it had contents", () => {
  const { content: _, revision: __, period: ___, owner: ____, ...rest } = added;

  test.each([
    ["https://wiki.example/a", { type: "link", url: "https://wiki.example/a" }],
    [null, { type: "note", text: added.title }],
  ])("reads as what it was: %s", (url, content) => {
    expect(Evidence.StoredInfo.parse({ ...rest, url })).toEqual({ ...added, content });
  });

  test("and nothing else passes for it", () => {
    expect(Evidence.StoredInfo.parse(added)).toEqual(added);
    for (const other of [null, "evidence", {}, rest]) {
      expect(Evidence.StoredInfo.safeParse(other).success).toBe(false);
    }
  });
});

describe("expiring soon", () => {
  test.each([
    ["2027-08-31", false],
    ["2027-09-01", true],
    ["2027-10-01", true],
    ["2027-10-02", false],
  ])("on %s: %s", (on, expiring) => {
    expect(Evidence.isExpiring(added, on)).toBe(expiring);
  });

  test("is nothing that was withdrawn", () => {
    const withdrawn = Evidence.withdraw(added, "wrong file", consultant, later);
    expect(Evidence.isExpiring(withdrawn, "2027-09-15")).toBe(false);
  });
});

describe("standing", () => {
  test.each([
    ["2026-09-30", "upcoming"],
    ["2026-10-01", "current"],
    ["2027-10-01", "current"],
    ["2027-10-02", "expired"],
  ])("on %s is %s", (on, standing) => {
    expect(Evidence.standing(added, on)).toBe(standing);
  });

  test("of withdrawn evidence is withdrawn on every day", () => {
    const withdrawn = Evidence.withdraw(added, "wrong file", consultant, later);
    expect(Evidence.standing(withdrawn, "2026-11-24")).toBe("withdrawn");
  });

  test("is current on the first and the last day of whatever is accepted", () => {
    const months = fc.integer({ min: 0, max: 36 });
    fc.assert(
      fc.property(
        fc.constantFrom(...Evidence.Kind.options),
        months,
        months,
        (kind, ago, length) => {
          const validFrom = addMonths("2026-11-24", -ago);
          const validUntil = addMonths(validFrom, length);
          const evidence = Evidence.add(
            id,
            { ...draft, kind, validFrom, validUntil },
            consultant,
            now,
          );
          expect(Evidence.standing(evidence, validFrom)).toBe("current");
          expect(Evidence.standing(evidence, validUntil)).toBe("current");
          expect(Evidence.defaultValidUntil(kind, validFrom)).toBe(addMonths(validFrom, 12));
        },
      ),
    );
  });
});
