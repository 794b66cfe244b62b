import { describe, expect, test } from "vitest";
import { FirmId, ProposalId, TenantId, UserId } from "../kernel/id.ts";
import { addMilliseconds } from "../kernel/time.ts";
import * as Proposal from "./proposal.ts";

const now = "2026-03-02T08:00:00.000Z";
const tenantId = TenantId.parse("0000000000000001");
const firmId = FirmId.parse("frm_0000000000000001");
const proposer = UserId.parse("usr_0000000000000001");
const owner = { userId: UserId.parse("usr_0000000000000002"), email: " Owner@Firm.example" };
const between = { tenantId, firmId };

const open = Proposal.open(
  {
    id: ProposalId.parse("prp_0000000000000001"),
    secretHash: "hash",
    email: "owner@firm.example",
    from: { by: "client", tenantId },
    organisation: "Birch",
  },
  proposer,
  now,
);
const accepted = Proposal.accept(open, between, owner, now);
const declined = Proposal.decline(open, owner, now);
const withdrawn = Proposal.withdraw(open, proposer, now);

describe("a proposal that a firm keeps a client", () => {
  test("is taken up, declined or withdrawn, signed by whoever did it", () => {
    expect(accepted.state).toEqual({ state: "accepted", ...between, by: owner.userId, at: now });
    expect(declined.state).toEqual({ state: "declined", by: owner.userId, at: now });
    expect(withdrawn.state).toEqual({ state: "withdrawn", by: proposer, at: now });
    for (const info of [open, accepted, declined, withdrawn]) {
      expect(Proposal.Info.parse(info)).toEqual(info);
    }
  });

  test.each([
    { before: accepted, code: "invitation.used" },
    { before: declined, code: "invitation.declined" },
    { before: withdrawn, code: "invitation.revoked" },
  ])("is over once it ended: $code", ({ before, code }) => {
    const refusal = expect.objectContaining({ code }) as Error;
    expect(() => Proposal.accept(before, between, owner, now)).toThrow(refusal);
    expect(() => Proposal.decline(before, owner, now)).toThrow(refusal);
    expect(() => Proposal.withdraw(before, proposer, now)).toThrow(refusal);
  });

  test("ends by itself after fourteen days", () => {
    const last = addMilliseconds(now, Proposal.validFor - 1);
    expect(Proposal.accept(open, between, owner, last).state.state).toBe("accepted");
    expect(() => Proposal.accept(open, between, owner, open.expiresAt)).toThrow(
      expect.objectContaining({ code: "invitation.expired" }) as Error,
    );
  });

  test("is for the person it was sent to, and for nobody else", () => {
    const other = { ...owner, email: "other@firm.example" };
    const refusal = expect.objectContaining({ code: "invitation.other_person" }) as Error;
    expect(() => Proposal.accept(open, between, other, now)).toThrow(refusal);
    expect(() => Proposal.decline(open, other, now)).toThrow(refusal);
  });
});
