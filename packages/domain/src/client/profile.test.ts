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
