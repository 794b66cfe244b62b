import { describe, expect, test } from "vitest";
import { InvitationId, TenantId, UserId } from "../kernel/id.ts";
import { addMilliseconds } from "../kernel/time.ts";
import * as Invitation from "./invitation.ts";

const now = "2026-11-24T09:30:00.000Z";
const later = "2026-11-25T09:30:00.000Z";
const inviter = UserId.parse("usr_0000000000000001");
const invited = { userId: UserId.parse("usr_0000000000000002"), email: " Ann@Client.example " };

const open = Invitation.open(
  {
    id: InvitationId.parse("inv_0000000000000001"),
    secretHash: "hash",
    email: "ann@client.example",
    offer: {
      to: "client",
      tenantId: TenantId.parse("0123456789abcdef"),
      role: "contributor",
      period: null,
      topManagement: false,
    },
    organisation: "Client Ltd",
  },
  inviter,
  now,
);

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe("an invitation", () => {
  test("is open for seven days", () => {
    expect(open).toMatchObject({
      state: { state: "open" },
      invitedBy: inviter,
      invitedAt: now,
      expiresAt: "2026-12-01T09:30:00.000Z",
    });
    expect(Invitation.Info.parse(open)).toEqual(open);
  });

  test("is accepted by the invited address, however it is written", () => {
    expect(Invitation.accept(open, invited, later).state).toEqual({
      state: "accepted",
      by: invited.userId,
      at: later,
    });
  });

  test("is not accepted by another address", () => {
    const other = { ...invited, email: "bob@client.example" };
    expect(() => Invitation.accept(open, other, later)).toThrow(refusal("invitation.other_person"));
  });

  test("works to the last millisecond and not after", () => {
    const last = addMilliseconds(open.expiresAt, -1);
    expect(Invitation.accept(open, invited, last).state.state).toBe("accepted");
    expect(() => Invitation.accept(open, invited, open.expiresAt)).toThrow(
      refusal("invitation.expired"),
    );
  });

  test("works once", () => {
    const used = Invitation.accept(open, invited, later);
    expect(() => Invitation.accept(used, invited, later)).toThrow(refusal("invitation.used"));
    expect(() => Invitation.revoke(used, inviter, later)).toThrow(refusal("invitation.used"));
  });

  test("stops working when it is withdrawn", () => {
    const revoked = Invitation.revoke(open, inviter, later);
    expect(revoked.state).toEqual({ state: "revoked", by: inviter, at: later });
    expect(() => Invitation.accept(revoked, invited, later)).toThrow(refusal("invitation.revoked"));
  });
});

describe("an e-mail address", () => {
  test("is kept trimmed and in lower case", () => {
    expect(Invitation.Email.parse(" Ann@Client.Example ")).toBe("ann@client.example");
  });

  test.each([
    "",
    "ann",
    "ann@",
    "ann@client.example\nbcc: x@y.example",
    `${"a".repeat(250)}@b.example`,
  ])("is not %j", (text) => {
    expect(Invitation.Email.safeParse(text).success).toBe(false);
  });
});
