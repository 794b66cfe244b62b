import { describe, expect, test } from "vitest";
import { UserId } from "../kernel/id.ts";
import * as Profile from "./profile.ts";

const now = "2026-11-24T09:30:00.000Z";
const later = "2026-11-25T09:30:00.000Z";
const ann = { userId: UserId.parse("usr_0000000000000001"), role: "clientAdmin" } as const;
const bob = { userId: UserId.parse("usr_0000000000000002"), role: "clientAdmin" } as const;

const created = Profile.create("Client Ltd", ["iso20000", "iso27001"]);
const wish: Profile.Change = {
  name: "Client plc",
  standards: ["iso27001"],
  smallOrganisation: { reason: "three people" },
  plannedStage2: "2027-06-01",
  operatingSince: "2026-09-01",
};

describe("a profile", () => {
  test("starts with nothing declared and the standards in their order", () => {
    expect(created).toEqual({
      name: "Client Ltd",
      standards: ["iso27001", "iso20000"],
      certification: { iso27001: "seeking", iso20000: "seeking" },
      smallOrganisation: null,
      plannedStage2: null,
      operatingSince: null,
      thresholds: null,
      certificates: {},
      classification: "Confidential",
    });
    expect(Profile.Info.parse(created)).toEqual(created);
  });

  test("takes a change and keeps what a person may not change", () => {
    const changed = Profile.change(
      created,
      { ...wish, standards: ["iso20000", "iso27001"] },
      ann,
      now,
    );
    expect(changed).toEqual({
      ...wish,
      standards: ["iso27001", "iso20000"],
      certification: created.certification,
      thresholds: null,
      certificates: {},
      classification: "Confidential",
      smallOrganisation: { reason: "three people", by: ann.userId, at: now },
    });
  });

  test("keeps the signature of a declaration while its reason stays, and signs a new reason", () => {
    const declared = Profile.change(created, wish, ann, now);
    expect(Profile.change(declared, wish, bob, later).smallOrganisation).toEqual(
      declared.smallOrganisation,
    );
    const reason = { reason: "two people" };
    expect(
      Profile.change(declared, { ...wish, smallOrganisation: reason }, bob, later)
        .smallOrganisation,
    ).toEqual({ ...reason, by: bob.userId, at: later });
  });

  test("drops a declaration that is taken back", () => {
    const declared = Profile.change(created, wish, ann, now);
    const taken = Profile.change(declared, { ...wish, smallOrganisation: null }, bob, later);
    expect(taken.smallOrganisation).toBeNull();
  });
});

describe("a client's own thresholds", () => {
  const own = {
    verifiedAtLeast: 9_000,
    operatingMonths: 6,
    reason: "The body asks for six months",
  };
  const set = Profile.change(created, { ...wish, thresholds: own }, ann, now);

  test("are signed, and stay as they are where a change does not name them", () => {
    expect(set.thresholds).toEqual({ ...own, by: ann.userId, at: now });
    expect(Profile.change(set, wish, bob, later).thresholds).toEqual(set.thresholds);
    expect(Profile.change(set, { ...wish, thresholds: own }, bob, later).thresholds).toEqual(
      set.thresholds,
    );
  });

  test.each([{ verifiedAtLeast: 8_500 }, { operatingMonths: 4 }, { reason: "Another body" }])(
    "are signed anew with %j, and taken back to the published ones",
    (other) => {
      const thresholds = { ...own, ...other };
      const changed = Profile.change(set, { ...wish, thresholds }, bob, later);
      expect(changed.thresholds).toEqual({ ...thresholds, by: bob.userId, at: later });
      const back = Profile.change(changed, { ...wish, thresholds: null }, bob, later);
      expect(back.thresholds).toBeNull();
    },
  );

  test.each([
    [{ verifiedAtLeast: 4_999 }, "verifiedAtLeast", /at least 50 %/],
    [{ verifiedAtLeast: 10_001 }, "verifiedAtLeast", /beyond 100 %/],
    [{ verifiedAtLeast: 80.5 }, "verifiedAtLeast", /two decimals/],
    [{ operatingMonths: 0 }, "operatingMonths", /at least 1 month/],
    [{ operatingMonths: 25 }, "operatingMonths", /at most 24 months/],
    [{ operatingMonths: 1.5 }, "operatingMonths", /whole months/],
    [{ reason: "   " }, "reason", /at least one character/],
  ])("may not be %j", (wrong, field, words) => {
    const parsed = Profile.Change.safeParse({ ...wish, thresholds: { ...own, ...wrong } });
    const issue = parsed.error?.issues[0];
    expect(issue?.path).toEqual(["thresholds", field]);
    expect(issue?.message).toMatch(words);
  });
});

describe("certificates", () => {
  const iso27001 = { body: "Certifier Ltd", number: "IS 1234", validUntil: "2028-03-01" };

  test("make a client certified for their standard, until they are given up", () => {
    const held = Profile.change(created, { ...wish, certificates: { iso27001 } }, ann, now);
    expect(held).toMatchObject({
      certificates: { iso27001 },
      certification: { iso27001: "certified", iso20000: "seeking" },
    });
    expect(Profile.change(held, wish, ann, now).certification.iso27001).toBe("certified");
    const given = Profile.change(held, { ...wish, certificates: {} }, ann, now);
    expect(given).toMatchObject({ certificates: {}, certification: created.certification });
  });

  test("may say nothing but that there is one, and name no other standard", () => {
    const bare = { body: null, number: null, validUntil: null };
    expect(Profile.Change.safeParse({ ...wish, certificates: { iso20000: bare } }).success).toBe(
      true,
    );
    expect(Profile.Change.safeParse({ ...wish, certificates: { iso9001: bare } }).success).toBe(
      false,
    );
  });
});

test("what was stored before there were such settings reads as the published ones", () => {
  const { thresholds: _, certificates: __, classification: ___, ...before } = created;
  expect(Profile.Info.parse(before)).toEqual(created);
  const marked = Profile.change(created, { ...wish, classification: "TLP:AMBER" }, ann, now);
  expect(marked.classification).toBe("TLP:AMBER");
});

describe("the standards sought", () => {
  test.each([
    [["iso27001"], true],
    [["iso20000", "iso27001"], true],
    [[], false],
    [["iso27001", "iso27001"], false],
    [["iso9001"], false],
  ])("may be %j: %s", (standards, taken) => {
    expect(Profile.Standards.safeParse(standards).success).toBe(taken);
  });
});
