import { describe, expect, test } from "vitest";
import type { ActingRole } from "../access/access.ts";
import { FirmId, TenantId, UserId } from "../kernel/id.ts";
import * as Member from "./member.ts";

const period = { from: "2026-11-01", until: "2026-11-30" };
const userId = UserId.parse("usr_0000000000000001");
const actorOf = (role: ActingRole) => ({ userId, role });

const memberWith = (grant: Member.Grant): Member.OfClient => ({
  userId,
  email: "ann@client.example",
  name: "Ann",
  joinedAt: "2026-10-01T08:00:00.000Z",
  tenantId: TenantId.parse("0123456789abcdef"),
  topManagement: false,
  ...grant,
});

describe("isCurrent", () => {
  test.each([
    ["2026-10-31T23:59:59.999Z", false],
    ["2026-11-01T00:00:00.000Z", true],
    ["2026-11-30T23:59:59.999Z", true],
    ["2026-12-01T00:00:00.000Z", false],
  ])("ends the access of auditors and reviewers by itself: at %s %s", (now, current) => {
    for (const role of ["auditor", "reviewer"] as const) {
      expect(Member.isCurrent(memberWith({ role, period }), now)).toBe(current);
    }
  });

  test("lets anyone else in on every day", () => {
    const member = memberWith({ role: "viewer", period: null });
    expect(Member.isCurrent(member, "2040-01-01T00:00:00.000Z")).toBe(true);
  });

  test.each(["auditor", "reviewer"] as const)("keeps an %s without days out", (role) => {
    const member = memberWith({ role, period: null });
    expect(Member.isCurrent(member, "2026-11-24T00:00:00.000Z")).toBe(false);
  });
});

describe("actingRole", () => {
  const now = "2026-11-24T00:00:00.000Z";
  const granted = (role: Member.Grant["role"]) => memberWith({ role, period: null });
  const seat = (role: Member.OfFirm["role"]): Member.OfFirm => ({
    userId,
    email: "ann@firm.example",
    name: "Ann",
    joinedAt: "2026-10-01T08:00:00.000Z",
    firmId: FirmId.parse("frm_0000000000000001"),
    role,
  });

  test.each([
    ["no seat anywhere", null, null, true, null],
    ["an owner of its firm", null, seat("firmOwner"), true, "firmOwner"],
    [
      "an owner who was a consultant before",
      granted("consultant"),
      seat("firmOwner"),
      true,
      "firmOwner",
    ],
    ["an owner with another role in it", granted("viewer"), seat("firmOwner"), true, "viewer"],
    ["a consultant of its firm who is not assigned", null, seat("consultant"), true, null],
    ["a consultant of its firm", granted("consultant"), seat("consultant"), true, "consultant"],
    ["a consultant who has left the firm", granted("consultant"), null, true, null],
    ["a consultant of a client that has left the firm", granted("consultant"), null, false, null],
    ["its administrator", granted("clientAdmin"), null, true, "clientAdmin"],
    ["its administrator where no firm keeps it", granted("clientAdmin"), null, false, "selfAdmin"],
    ["a reviewer without days", granted("reviewer"), null, false, null],
  ] as const)("is for %s", (_, member, inFirm, kept, role) => {
    expect(Member.actingRole({ member, inFirm, kept }, now)).toBe(role);
  });
});

describe("checkGrant", () => {
  test.each<[ActingRole, Member.Grant]>([
    ["firmOwner", { role: "consultant", period: null }],
    ["consultant", { role: "clientAdmin", period: null }],
    ["clientAdmin", { role: "auditor", period }],
    ["selfAdmin", { role: "reviewer", period }],
    ["clientAdmin", { role: "auditor", period: { from: "2026-11-24", until: "2026-11-24" } }],
  ])("lets a %s grant %j", (role, grant) => {
    expect(() => Member.checkGrant(actorOf(role), grant)).not.toThrow();
  });

  test.each<[ActingRole, Member.Grant, string, string]>([
    ["consultant", { role: "consultant", period: null }, "access.role_too_high", "/role"],
    ["selfAdmin", { role: "consultant", period: null }, "access.role_too_high", "/role"],
    ["clientAdmin", { role: "reviewer", period }, "access.role_too_high", "/role"],
    ["selfAdmin", { role: "reviewer", period: null }, "member.period_invalid", "/period"],
    ["contributor", { role: "viewer", period: null }, "access.role_too_high", "/role"],
    ["firmOwner", { role: "auditor", period: null }, "member.period_invalid", "/period"],
    ["firmOwner", { role: "viewer", period }, "member.period_invalid", "/period"],
    [
      "firmOwner",
      { role: "auditor", period: { from: "2026-11-30", until: "2026-11-01" } },
      "member.period_invalid",
      "/period",
    ],
  ])("refuses a %s who grants %j", (role, grant, code, pointer) => {
    expect(() => Member.checkGrant(actorOf(role), grant)).toThrow(
      expect.objectContaining({ code, errors: [expect.objectContaining({ pointer })] }),
    );
  });
});

describe("the last administrator and the last owner", () => {
  test.each([
    [null, "clientAdmin", 1],
    ["clientAdmin", null, -1],
    ["clientAdmin", "viewer", -1],
    ["viewer", "clientAdmin", 1],
    ["clientAdmin", "clientAdmin", 0],
    ["viewer", "contributor", 0],
  ] as const)("from %s to %s changes the count by %i", (before, after, delta) => {
    expect(Member.adminDelta(before, after)).toBe(delta);
  });

  test.each([
    ["member.last_admin", Member.keepAnAdmin],
    ["member.last_owner", Member.keepAnOwner],
  ])("cannot leave (%s)", (code, keep) => {
    expect(() => keep(1, -1)).toThrow(expect.objectContaining({ code }));
    expect(() => keep(2, -1)).not.toThrow();
    expect(() => keep(1, 0)).not.toThrow();
    expect(() => keep(0, 1)).not.toThrow();
    expect(() => keep(0, 0)).not.toThrow();
  });
});
