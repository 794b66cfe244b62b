import { describe, expect, test } from "vitest";
import { EvidenceId, UserId } from "../kernel/id.ts";
import * as Assessment from "./assessment.ts";

const now = "2026-11-24T09:30:00.000Z";
const later = "2026-11-25T09:30:00.000Z";
const client = { userId: UserId.parse("usr_0000000000000001"), role: "contributor" } as const;
const colleague = { userId: UserId.parse("usr_0000000000000002"), role: "contributor" } as const;
const admin = { userId: UserId.parse("usr_0000000000000003"), role: "clientAdmin" } as const;
const verifier = { userId: UserId.parse("usr_0000000000000004"), role: "consultant" } as const;
const first = EvidenceId.parse("evd_0000000000000001");
const second = EvidenceId.parse("evd_0000000000000002");

const control = Assessment.initial("iso27001:A.5.1");
const clause = Assessment.initial("iso27001:9.2.1");
const answer = { rating: "L", note: "in use since May" } as const;
const claimed = Assessment.claim(control, answer, client, now);
const finding = { rating: "P", note: "seen on site", reliedOn: [second, first, second] } as const;
const verified = Assessment.verify(claimed, finding, verifier, now);
const excluded = Assessment.decide(
  control,
  { decision: "excluded", justification: "no such rooms" },
  client,
  now,
);

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe("an answer taken from the other standard", () => {
  const key = "iso20000:8.4.3";
  const actor = { userId: UserId.parse("usr_0000000000000001"), role: "clientAdmin" } as const;
  const at = "2026-06-01T09:00:00.000Z";
  const basis = [{ requirement: "iso27001:A.8.6", rating: "L", at }] as const;
  const taken = Assessment.claim(
    Assessment.initial(key),
    { rating: "L", note: "The services too", basis: [...basis] },
    actor,
    at,
  );

  test("keeps where it came from when it is rated or noted anew", () => {
    expect(taken.claim?.basis).toEqual(basis);
    const anew = Assessment.claim(taken, { rating: "P", note: "Less" }, actor, at);
    expect(anew.claim?.basis).toEqual(basis);
    expect(Assessment.claim(anew, { rating: "P", note: "Less" }, actor, at)).toBe(anew);
  });

  test("stands by itself once it is told to", () => {
    const own = Assessment.claim(
      taken,
      { rating: "L", note: "The services too", basis: [] },
      actor,
      at,
    );
    expect(own).not.toBe(taken);
    expect(own.claim).not.toHaveProperty("basis");
  });
});

describe("a requirement", () => {
  test("starts unanswered and undecided, and takes part", () => {
    expect(control).toEqual({
      requirement: "iso27001:A.5.1",
      applicability: { decision: "undecided" },
      claim: null,
      verification: { state: "none" },
      assignee: null,
      due: null,
      assigned: null,
    });
    expect(Assessment.applies(control)).toBe(true);
    expect(Assessment.Info.parse(verified)).toEqual(verified);
    expect(Assessment.Info.parse(excluded)).toEqual(excluded);
  });

  test("is one of the catalogue", () => {
    expect(Assessment.Requirement.safeParse("iso20000:8.3.3").success).toBe(true);
    expect(Assessment.Requirement.safeParse("iso27001:A.5").success).toBe(false);
  });
});

describe("who verified", () => {
  test.each([
    ["firmOwner", "firm"],
    ["consultant", "firm"],
    ["reviewer", "reviewer"],
    ["selfAdmin", "colleague"],
  ] as const)("as %s stands as %s", (role, as) => {
    const after = Assessment.verify(claimed, finding, { ...verifier, role }, now);
    expect(after.verification).toMatchObject({ state: "verified", as, by: verifier.userId });
  });

  test("was for the firm where it was kept before anyone else could", () => {
    const { as: _, ...before } = verified.verification as { as: string };
    expect(Assessment.Verification.parse(before)).toEqual(verified.verification);
  });

  test("is never who answered, whatever they are in the client", () => {
    for (const role of ["selfAdmin", "reviewer"] as const) {
      const self = { ...verifier, role };
      const own = Assessment.claim(control, answer, self, now);
      expect(() => Assessment.verify(own, finding, self, now)).toThrow(
        refusal("assessment.own_work"),
      );
    }
  });
});

describe("claiming", () => {
  test("signs the answer", () => {
    expect(claimed.claim).toEqual({ ...answer, by: client.userId, at: now });
  });

  test("changes nothing when the same is said again, by whomever", () => {
    expect(Assessment.claim(verified, answer, colleague, later)).toBe(verified);
  });

  test.each([
    ["rating", { rating: "F", note: answer.note }],
    ["note", { rating: "L", note: "in use since June" }],
  ] as const)("makes a verification stale when the %s changes", (_, changed) => {
    const again = Assessment.claim(verified, changed, client, later);
    expect(again.verification).toEqual({
      state: "stale",
      reason: "claim_changed",
      at: later,
      was: { rating: "P", note: "seen on site", by: verifier.userId, at: now },
    });
    expect(Assessment.Info.parse(again)).toEqual(again);
  });

  test("keeps the first reason for which a verification became stale", () => {
    const stale = Assessment.evidenceLost(verified, first, "evidence_expired", later);
    const again = Assessment.claim(stale, { rating: "F", note: "" }, client, later);
    expect(again.verification).toEqual(stale.verification);
  });

  test("marks a challenge as answered, and does not lift it", () => {
    const challenged = Assessment.challenge(claimed, "show me", verifier, now);
    const answered = Assessment.claim(challenged, { rating: "L", note: "shown" }, client, later);
    expect(answered.verification).toEqual({
      state: "challenged",
      note: "show me",
      by: verifier.userId,
      at: now,
      answered: true,
    });
  });

  test("is refused on an excluded control", () => {
    expect(() => Assessment.claim(excluded, answer, client, later)).toThrow(
      refusal("assessment.excluded"),
    );
  });
});

describe("an assigned requirement", () => {
  const assigned = Assessment.assign(control, { assignee: client.userId }, admin, now);

  test.each([
    ["the assignee", client, true],
    ["another contributor", colleague, false],
    ["an administrator", admin, true],
    ["a consultant", verifier, true],
  ] as const)("may be answered and decided by %s: %#", (_, actor, may) => {
    const attempts = [
      () => Assessment.claim(assigned, answer, actor, now),
      () =>
        Assessment.decide(
          assigned,
          { decision: "applicable", inherited: false, justification: "" },
          actor,
          now,
        ),
    ];
    for (const attempt of attempts) {
      if (may) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(refusal("access.not_assigned"));
    }
  });

  test("is open to all again when it is given to nobody, or its member has left", () => {
    for (const open of [
      Assessment.assign(assigned, { assignee: null }, admin, now),
      Assessment.unassign(assigned, client.userId),
    ]) {
      expect(Assessment.claim(open, answer, colleague, now).claim?.by).toBe(colleague.userId);
    }
    expect(Assessment.unassign(assigned, colleague.userId)).toBe(assigned);
  });

  test("has a date, and whoever set either is named", () => {
    const dated = Assessment.assign(assigned, { due: "2026-12-01" }, verifier, later);
    expect(dated).toMatchObject({
      assignee: client.userId,
      due: "2026-12-01",
      assigned: { by: verifier.userId, at: later },
    });
    expect(Assessment.Info.parse(dated)).toEqual(dated);
    expect(Assessment.assign(dated, { assignee: client.userId }, admin, later)).toBe(dated);
    expect(Assessment.assign(dated, { due: null }, admin, later)).toMatchObject({
      assignee: client.userId,
      due: null,
    });
  });

  test("gets no new date that has passed everywhere, and keeps one that passed meanwhile", () => {
    const late = "2026-11-22";
    expect(() => Assessment.assign(control, { due: late }, admin, now)).toThrow(
      expect.objectContaining({
        code: "assessment.due_past",
        errors: [expect.objectContaining({ pointer: "/due" })],
      }),
    );
    const yesterday = Assessment.assign(control, { due: "2026-11-23" }, admin, now);
    const month = "2026-12-24T09:30:00.000Z";
    const given = { assignee: colleague.userId, due: "2026-11-23" };
    expect(Assessment.assign(yesterday, given, admin, month)).toMatchObject(given);
  });

  test("reads as without a date where it was stored before there were dates", () => {
    const { due: _, assigned: __, ...stored } = control;
    expect(Assessment.Info.parse(stored)).toEqual(control);
  });
});

describe("deciding on a control", () => {
  test("signs the decision", () => {
    const decision = { decision: "applicable", inherited: true, justification: "hosted" } as const;
    expect(Assessment.decide(control, decision, client, now).applicability).toEqual({
      ...decision,
      by: client.userId,
      at: now,
    });
    expect(excluded.applicability).toEqual({
      decision: "excluded",
      justification: "no such rooms",
      by: client.userId,
      at: now,
      checked: null,
    });
    expect(Assessment.applies(excluded)).toBe(false);
  });

  test.each(["", "   ", "-", "\u200b"])("refuses an exclusion justified by %j", (justification) => {
    expect(() =>
      Assessment.decide(control, { decision: "excluded", justification }, client, now),
    ).toThrow(
      expect.objectContaining({
        code: "assessment.justification_missing",
        errors: [expect.objectContaining({ pointer: "/justification" })],
      }),
    );
  });

  test("is refused on clauses of both standards, which know no exclusion", () => {
    const exclusion = { decision: "excluded", justification: "too small" } as const;
    const inclusion = { decision: "applicable", inherited: false, justification: "" } as const;
    for (const info of [clause, Assessment.initial("iso20000:8.3.3")]) {
      expect(() => Assessment.decide(info, exclusion, admin, now)).toThrow(
        refusal("assessment.no_exclusion"),
      );
      expect(() => Assessment.decide(info, inclusion, admin, now)).toThrow(
        refusal("assessment.control_only"),
      );
    }
  });

  const applicable = { decision: "applicable", inherited: false, justification: "why" } as const;

  test.each([
    ["the same", applicable, true],
    ["another justification", { ...applicable, justification: "because" }, false],
    ["inheritance", { ...applicable, inherited: true }, false],
    ["exclusion", { decision: "excluded", justification: "why" }, false],
  ] as const)("%s again: a verification stays %#", (_, decision, stays) => {
    const decided = Assessment.verify(
      Assessment.claim(Assessment.decide(control, applicable, client, now), answer, client, now),
      finding,
      verifier,
      now,
    );
    const again = Assessment.decide(decided, decision, client, later);
    if (stays) expect(again).toBe(decided);
    else {
      expect(again.verification).toMatchObject({
        state: "stale",
        reason: "applicability_changed",
      });
    }
  });

  test("takes the consent to an exclusion away when its justification changes", () => {
    const checked = Assessment.verify(excluded, finding, verifier, now);
    const same = { decision: "excluded", justification: "no such rooms" } as const;
    expect(Assessment.decide(checked, same, colleague, later)).toBe(checked);
    expect(
      Assessment.decide(checked, { ...same, justification: "rooms are rented" }, client, later)
        .applicability,
    ).toMatchObject({ checked: null });
  });
});

describe("verifying", () => {
  test("gives the verifier's own rating, with the evidence it rests on", () => {
    expect(verified.verification).toEqual({
      state: "verified",
      rating: "P",
      note: "seen on site",
      reliedOn: [first, second],
      as: "firm",
      by: verifier.userId,
      at: now,
    });
    expect(verified.claim).toEqual(claimed.claim);
  });

  test("consents to an exclusion and keeps no rating", () => {
    const checked = Assessment.verify(excluded, finding, verifier, later);
    expect(checked.applicability).toMatchObject({ checked: { by: verifier.userId, at: later } });
    expect(checked.verification).toEqual({ state: "none" });
    expect(Assessment.Info.parse(checked)).toEqual(checked);
  });

  test("is refused on one's own answer and one's own exclusion", () => {
    for (const own of [claimed, excluded]) {
      expect(() => Assessment.verify(own, finding, client, later)).toThrow(
        refusal("assessment.own_work"),
      );
      expect(() => Assessment.challenge(own, "hm", client, later)).toThrow(
        refusal("assessment.own_work"),
      );
    }
  });

  test.each([
    ["the rating", { rating: "L", note: "in use since June" }, true],
    ["the note", { rating: "F", note: "in use since May" }, true],
    ["neither", { rating: "F", note: "in use since June" }, false],
    ["a note that says nothing", { rating: "F", note: "" }, false],
  ] as const)("is refused to whoever %s of the answer is still of", (_, edit, refused) => {
    const theirs = Assessment.claim(control, answer, verifier, now);
    const edited = Assessment.claim(theirs, edit, client, later);
    expect(Assessment.verifiable(edited, verifier.userId)).toBe(!refused);
    for (const attempt of [
      () => Assessment.verify(edited, finding, verifier, later),
      () => Assessment.challenge(edited, "hm", verifier, later),
    ]) {
      if (refused) expect(attempt).toThrow(refusal("assessment.own_work"));
      else expect(attempt).not.toThrow();
    }
    expect(Assessment.Info.parse(edited)).toEqual(edited);
  });

  test("is refused to the author of a part however many others change the rest", () => {
    const theirs = Assessment.claim(control, { rating: "L", note: "as seen" }, verifier, now);
    const rated = Assessment.claim(theirs, { rating: "P", note: "as seen" }, client, later);
    const again = Assessment.claim(rated, { rating: "F", note: "as seen" }, admin, later);
    expect(again.claim).toMatchObject({ by: admin.userId, notedBy: verifier.userId });
    expect(again.claim).not.toHaveProperty("ratedBy");
    const back = Assessment.claim(again, { rating: "F", note: "my words" }, verifier, later);
    expect(back.claim).toMatchObject({ by: verifier.userId, ratedBy: admin.userId });
    expect(Assessment.verifiable(back, admin.userId)).toBe(false);
    expect(Assessment.verifiable(back, client.userId)).toBe(true);
  });

  test("has something to look at: an answer, or an exclusion of someone else", () => {
    expect(Assessment.verifiable(control, verifier.userId)).toBe(false);
    expect(Assessment.verifiable(excluded, verifier.userId)).toBe(true);
    expect(Assessment.verifiable(excluded, client.userId)).toBe(false);
  });

  test("is refused while there is no answer", () => {
    expect(() => Assessment.verify(control, finding, verifier, now)).toThrow(
      refusal("assessment.not_claimed"),
    );
    expect(() => Assessment.challenge(clause, "hm", verifier, now)).toThrow(
      refusal("assessment.not_claimed"),
    );
  });

  test("resolves a challenge", () => {
    const challenged = Assessment.challenge(claimed, "show me", verifier, now);
    expect(Assessment.verify(challenged, finding, verifier, later).verification.state).toBe(
      "verified",
    );
  });
});

describe("challenging", () => {
  test("ends a verification until it is answered and verified", () => {
    expect(Assessment.challenge(verified, "gone?", verifier, later).verification).toEqual({
      state: "challenged",
      note: "gone?",
      by: verifier.userId,
      at: later,
      answered: false,
    });
  });

  test("takes the consent to an exclusion back", () => {
    const checked = Assessment.verify(excluded, finding, verifier, now);
    expect(
      Assessment.challenge(checked, "rooms exist", verifier, later).applicability,
    ).toMatchObject({ decision: "excluded", checked: null });
  });
});

describe("lost evidence", () => {
  test.each(["evidence_replaced", "evidence_withdrawn", "evidence_expired"] as const)(
    "makes a verification that relied on it stale (%s)",
    (reason) => {
      expect(Assessment.evidenceLost(verified, second, reason, later).verification).toMatchObject({
        state: "stale",
        reason,
        at: later,
      });
    },
  );

  test("leaves alone what did not rely on it, and what is not verified", () => {
    const other = EvidenceId.parse("evd_0000000000000009");
    expect(Assessment.evidenceLost(verified, other, "evidence_expired", later)).toBe(verified);
    expect(Assessment.evidenceLost(claimed, first, "evidence_expired", later)).toBe(claimed);
  });
});

describe("reasons for including a control", () => {
  const wish = { decision: "applicable", inherited: false, justification: "" } as const;
  const withReasons = Assessment.decide(
    control,
    { ...wish, reasons: ["legal", "riskTreatment", "legal"] },
    client,
    now,
  );

  test("are kept once each, in one order", () => {
    expect(withReasons.applicability).toMatchObject({ reasons: ["riskTreatment", "legal"] });
    const again = { ...wish, reasons: ["legal", "riskTreatment"] } as const;
    expect(
      Assessment.decide(withReasons, { ...again, reasons: [...again.reasons] }, client, now),
    ).toBe(withReasons);
  });

  test("stay where a decision states none, and go where it states that there are none", () => {
    const reworded = Assessment.decide(withReasons, { ...wish, justification: "Why" }, client, now);
    expect(reworded.applicability).toMatchObject({ reasons: ["riskTreatment", "legal"] });
    const without = Assessment.decide(reworded, { ...wish, reasons: [] }, client, now);
    expect(without.applicability).not.toHaveProperty("reasons");
  });
});

describe("a control that a treatment needs", () => {
  const plain = { decision: "applicable", inherited: true, justification: "" } as const;

  test.each([
    ["undecided", control],
    ["excluded", excluded],
  ])("applies, where it was %s, in the name of who decided on the treatment", (_, before) => {
    expect(Assessment.include(before, admin, later).applicability).toEqual({
      decision: "applicable",
      inherited: false,
      reasons: ["riskTreatment"],
      justification: "",
      by: admin.userId,
      at: later,
    });
  });

  test("gets its reason where none is stated, and keeps who operates it", () => {
    const bare = Assessment.decide(control, plain, client, now);
    expect(Assessment.include(bare, admin, later).applicability).toMatchObject({
      inherited: true,
      reasons: ["riskTreatment"],
    });
  });

  test("stays as it is where it applies for a stated reason", () => {
    const reasoned = Assessment.decide(control, { ...plain, reasons: ["legal"] }, client, now);
    const worded = Assessment.decide(control, { ...plain, justification: "Law" }, client, now);
    expect(Assessment.include(reasoned, admin, later)).toBe(reasoned);
    expect(Assessment.include(worded, admin, later)).toBe(worded);
  });

  test("is no clause: those always apply", () => {
    expect(Assessment.include(clause, admin, later)).toBe(clause);
  });

  test("has to be verified again once it applies", () => {
    const checked = Assessment.verify(excluded, finding, verifier, now);
    expect(Assessment.include(checked, admin, later)).toMatchObject({
      applicability: { decision: "applicable" },
      verification: { state: "none" },
    });
  });
});
