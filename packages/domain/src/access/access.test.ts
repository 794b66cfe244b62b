import { describe, expect, test } from "vitest";
import { UserId } from "../kernel/id.ts";
import * as Access from "./access.ts";

const roles = Access.ActingRole.options;
const actorOf = (role: Access.ActingRole): Access.Actor => ({
  userId: UserId.parse("usr_0000000000000001"),
  role,
});

/** From the least to the most one may do; auditors and reviewers stand apart and are granted, never granting. */
const rank: Readonly<Record<Access.ActingRole, number>> = {
  auditor: 0,
  reviewer: 0,
  viewer: 0,
  contributor: 1,
  clientAdmin: 2,
  selfAdmin: 3,
  consultant: 3,
  firmOwner: 4,
};

describe("the grant table", () => {
  test.each<[Access.ActingRole, Access.ClientRole[]]>([
    ["firmOwner", ["consultant", "clientAdmin", "contributor", "viewer", "auditor", "reviewer"]],
    ["selfAdmin", ["clientAdmin", "contributor", "viewer", "auditor", "reviewer"]],
    ["consultant", ["clientAdmin", "contributor", "viewer", "auditor"]],
    ["clientAdmin", ["clientAdmin", "contributor", "viewer", "auditor"]],
    ["contributor", []],
    ["viewer", []],
    ["auditor", []],
    ["reviewer", []],
  ])("lets a %s grant %j", (granter, granted) => {
    expect(Access.ClientRole.options.filter((role) => Access.mayGrant(granter, role))).toEqual(
      granted,
    );
  });

  test("never lets a role be granted from below, nor a permission the granter lacks", () => {
    for (const granter of roles) {
      for (const role of Access.ClientRole.options) {
        if (!Access.mayGrant(granter, role)) continue;
        expect(rank[role]).toBeLessThanOrEqual(rank[granter]);
        // Which firm keeps the client is the one thing its administrators may and the firm may not.
        const given = Access.clientPermissions(role).filter((one) => one !== "keeping.manage");
        expect(Access.clientPermissions(granter)).toEqual(expect.arrayContaining(given));
      }
    }
  });

  test("gives power over members to whoever may grant, and to nobody else", () => {
    for (const role of roles) {
      const grants = Access.ClientRole.options.some((granted) => Access.mayGrant(role, granted));
      expect(Access.can(actorOf(role), "members.manage")).toBe(grants);
    }
  });
});

test("an administrator acts as one who verifies exactly where no firm keeps the client", () => {
  for (const role of Access.ClientRole.options) {
    expect(Access.actingAs(role, true)).toBe(role);
    expect(Access.actingAs(role, false)).toBe(role === "clientAdmin" ? "selfAdmin" : role);
  }
});

describe("permissions in a client", () => {
  test.each<[Access.ClientPermission, Access.ActingRole[]]>([
    ["client.read", [...roles]],
    ["members.read", [...roles]],
    ["assessment.read", [...roles]],
    ["evidence.read", [...roles]],
    ["document.read", [...roles]],
    ["assessment.claim", ["firmOwner", "selfAdmin", "consultant", "clientAdmin", "contributor"]],
    ["evidence.write", ["firmOwner", "selfAdmin", "consultant", "clientAdmin", "contributor"]],
    ["document.write", ["firmOwner", "selfAdmin", "consultant", "clientAdmin", "contributor"]],
    ["document.approve", ["firmOwner", "selfAdmin", "consultant", "clientAdmin", "contributor"]],
    ["scope.read", [...roles]],
    ["scope.write", ["firmOwner", "selfAdmin", "consultant", "clientAdmin"]],
    ["method.write", ["firmOwner", "selfAdmin", "consultant", "clientAdmin"]],
    ["risk.write", ["firmOwner", "selfAdmin", "consultant", "clientAdmin", "contributor"]],
    [
      "method.approve",
      ["firmOwner", "selfAdmin", "consultant", "clientAdmin", "contributor", "viewer", "reviewer"],
    ],
    [
      "scope.approve",
      ["firmOwner", "selfAdmin", "consultant", "clientAdmin", "contributor", "viewer", "reviewer"],
    ],
    ["client.configure", ["firmOwner", "selfAdmin", "consultant", "clientAdmin"]],
    ["members.manage", ["firmOwner", "selfAdmin", "consultant", "clientAdmin"]],
    ["assessment.assign", ["firmOwner", "selfAdmin", "consultant", "clientAdmin"]],
    ["crosswalk.override", ["firmOwner", "selfAdmin", "consultant", "clientAdmin"]],
    ["import.run", ["firmOwner", "selfAdmin", "consultant", "clientAdmin"]],
    ["trail.read", ["firmOwner", "selfAdmin", "consultant", "clientAdmin", "auditor", "reviewer"]],
    ["keeping.manage", ["selfAdmin", "clientAdmin"]],
    ["assessment.verify", ["firmOwner", "selfAdmin", "consultant", "reviewer"]],
  ])("%s is given to %j", (permission, holders) => {
    expect(roles.filter((role) => Access.can(actorOf(role), permission))).toEqual(holders);
  });

  test("are refused with a code by demand, and passed where they are held", () => {
    expect(() => Access.demand(actorOf("viewer"), "assessment.claim")).toThrow(
      expect.objectContaining({ code: "access.forbidden" }),
    );
    expect(() => Access.demand(actorOf("contributor"), "assessment.claim")).not.toThrow();
  });
});

describe("permissions in a firm", () => {
  test("are all the owner's, and some the consultant's", () => {
    expect(Access.firmPermissions("firmOwner")).toEqual(Access.FirmPermission.options);
    expect(Access.firmPermissions("consultant")).toEqual([
      "firm.read",
      "portfolio.read",
      "client.create",
      "methodology.write",
    ]);
  });
});
