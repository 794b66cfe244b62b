import { describe, expect, it } from "vitest";
import { DomainError } from "../kernel/error.ts";
import * as OutsideRecord from "./outside-record.ts";
import {
  attested,
  client,
  declared,
  kept,
  listed,
  minor,
  none,
  now,
  sampled,
  today,
  verifier,
} from "./testing/fixtures.ts";

/** The places a refusal names, in order. */
const refusedAt = (attempt: () => unknown): readonly string[] => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError && error.code === "record.invalid") {
      return error.errors.map(({ pointer }) => pointer);
    }
    throw error;
  }
  return [];
};

describe("declaring a record", () => {
  it("keeps who said what and when, and waits for somebody else", () => {
    const info = declared();
    expect(info.declared).toEqual({ draft: kept, by: client.userId, at: now });
    expect(OutsideRecord.standing(info, today)).toBe("waiting");
    expect(OutsideRecord.validUntil(info)).toBeNull();
  });

  it("again with the same words changes nothing", () => {
    const info = attested();
    expect(declared({}, info)).toBe(info);
  });

  it("anew before anybody looked at it still waits", () => {
    const after = declared({ draft: { ...kept, open: ["Staff"] } }, declared());
    expect(after.attestation).toEqual({ state: "none" });
  });

  it("anew takes an attestation away, and says of what", () => {
    const before = attested();
    const after = declared({ draft: { ...kept, open: ["Customers"] } }, before);
    expect(after.attestation).toMatchObject({
      state: "stale",
      was: { by: verifier.userId, sampledOn: "2026-11-20" },
    });
    expect(OutsideRecord.standing(after, today)).toBe("stale");
    expect(declared({ draft: { ...kept, open: ["Staff"] } }, after).attestation).toEqual(
      after.attestation,
    );
  });

  it("anew after a refusal waits again", () => {
    const refused = OutsideRecord.attest(
      declared(),
      { outcome: "refused", note: "The list is empty" },
      verifier,
      now,
    );
    expect(OutsideRecord.standing(refused, today)).toBe("refused");
    const after = declared({ draft: { ...kept, open: ["Customers"] } }, refused);
    expect(OutsideRecord.standing(after, today)).toBe("waiting");
  });

  it.each([
    ["findings for a gate", { draft: listed() }, ["/kind"]],
    ["a record for the findings", { subject: "findings" }, ["/kind"]],
    ["“none occurred” where a record is needed", { draft: none }, ["/kind"]],
    ["a date ahead", { draft: { ...kept, on: "2026-11-25" } }, ["/on"]],
    [
      "a period that ends before it starts",
      { subject: "changesRecorded", draft: { ...none, from: "2026-11-01" } },
      ["/from"],
    ],
    [
      "no problems without a trend",
      { standard: "iso20000", subject: "problemsRecorded", draft: none },
      ["/trend"],
    ],
    [
      "a finding of no clause, and one named twice",
      { subject: "findings", draft: listed({ ...minor, clause: "99" }, minor, minor) },
      ["/items/0/clause", "/items/2/reference"],
    ],
  ] as const)("refuses %s", (_, of, pointers) => {
    expect(refusedAt(() => declared(of))).toEqual(pointers);
  });

  it.each([
    [
      "an audit that is planned",
      { subject: "internalAuditDated", draft: { ...kept, on: "2027-01-10" } },
    ],
    ["a statement that nothing was released", { subject: "releasesRecorded", draft: none }],
    [
      "a statement on problems with the trends looked at",
      { subject: "problemsRecorded", draft: { ...none, trend: "Two incidents, no pattern" } },
    ],
    [
      "one finding of two clauses",
      { subject: "findings", draft: listed(minor, { ...minor, clause: "A.5" }) },
    ],
  ] as const)("takes %s", (_, of) => {
    expect(OutsideRecord.standing(declared(of), today)).toBe("waiting");
  });
});

describe("attesting a sample", () => {
  it("answers for twelve months from the sample", () => {
    const info = attested();
    expect(OutsideRecord.validUntil(info)).toBe("2027-11-20");
    expect(OutsideRecord.standing(info, "2027-11-20")).toBe("attested");
    expect(OutsideRecord.standing(info, "2027-11-21")).toBe("expired");
  });

  it("of what runs all the time answers from the day the record reaches to", () => {
    const info = attested({ subject: "changesRecorded", draft: none });
    expect(OutsideRecord.validUntil(info)).toBe("2027-04-30");
  });

  it("refuses what nobody declared", () => {
    expect(() => OutsideRecord.attest(null, sampled, verifier, now)).toThrow(
      expect.objectContaining({ code: "record.not_declared" }),
    );
  });

  it("refuses the declarer, whatever they say of it", () => {
    for (const finding of [sampled, { outcome: "refused", note: "No" } as const]) {
      expect(() =>
        OutsideRecord.attest(declared(), finding, { ...client, role: "consultant" }, now),
      ).toThrow(expect.objectContaining({ code: "record.own_work" }));
    }
  });

  it.each(["2026-11-25", "2026-09-30"])("refuses a sample of %s", (sampledOn) => {
    expect(
      refusedAt(() => OutsideRecord.attest(declared(), { ...sampled, sampledOn }, verifier, now)),
    ).toEqual(["/sampledOn"]);
  });

  it("refuses a sample too old to answer, and takes one made before a planned audit", () => {
    const planned = { ...kept, on: "2027-01-10" };
    const info = declared({ subject: "internalAuditDated", draft: planned });
    expect(
      refusedAt(() =>
        OutsideRecord.attest(info, { ...sampled, sampledOn: "2025-11-23" }, verifier, now),
      ),
    ).toEqual(["/sampledOn"]);
    expect(OutsideRecord.attest(info, sampled, verifier, now).attestation.state).toBe("attested");
  });
});

it("is asked for by the gates that read registers, and the findings by both standards", () => {
  const names = OutsideRecord.asked.map(({ standard, subject }) => `${standard} ${subject}`);
  expect(names).toEqual(
    expect.arrayContaining(["iso27001 findings", "iso20000 findings", "iso20000 changesRecorded"]),
  );
  expect(names).not.toContain("iso27001 catalogueExists");
});
