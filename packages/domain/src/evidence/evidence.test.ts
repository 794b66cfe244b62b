import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EvidenceId, UserId } from "../kernel/id.ts";
import { addMonths } from "../kernel/time.ts";
import * as Evidence from "./evidence.ts";

const now = "2026-11-24T09:30:00.000Z";
const later = "2026-11-25T09:30:00.000Z";
const id = EvidenceId.parse("evd_0000000000000001");
const contributor = { userId: UserId.parse("usr_0000000000000001"), role: "contributor" } as const;
const consultant = { userId: UserId.parse("usr_0000000000000002"), role: "consultant" } as const;

const draft = Evidence.Draft.parse({
  kind: "operatingRecord",
  title: "Access review, third quarter",
  url: "https://wiki.example/access-review",
  requirements: ["iso27001:A.5.18", "iso20000:8.7.3.2", "iso27001:A.5.18"],
  validFrom: "2026-10-01",
  validUntil: null,
});
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
    const observation: Evidence.Draft = { ...draft, kind: "observation", url: null };
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
      expect(Evidence.Draft.safeParse({ ...draft, requirements }).success).toBe(false);
    }
  });
});

describe("replacing and withdrawing", () => {
  test("a replacement is signed anew and keeps its id", () => {
    const replaced = Evidence.replace(added, { ...draft, title: "Fourth" }, consultant, later);
    expect(replaced).toMatchObject({
      id,
      title: "Fourth",
      addedBy: consultant.userId,
      addedAt: later,
    });
  });

  test("withdrawn evidence stays as it is", () => {
    const withdrawn = Evidence.withdraw(added, "wrong file", consultant, later);
    expect(withdrawn).toEqual({
      ...added,
      withdrawn: { reason: "wrong file", by: consultant.userId, at: later },
    });
    expect(() => Evidence.withdraw(withdrawn, "again", consultant, later)).toThrow(
      refusal("evidence.withdrawn"),
    );
    expect(() => Evidence.replace(withdrawn, draft, consultant, later)).toThrow(
      refusal("evidence.withdrawn"),
    );
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
