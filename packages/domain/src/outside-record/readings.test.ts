import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Grade, Progress } from "../readiness/finding.ts";
import { evaluate } from "../readiness/readiness.ts";
import { verdicts } from "../readiness/report.ts";
import { complete, gate, row } from "../readiness/testing/fixtures.ts";
import * as OutsideRecord from "./outside-record.ts";
import { readings } from "./readings.ts";
import {
  attested,
  declared,
  kept,
  listed,
  minor,
  now,
  today,
  verifier,
} from "./testing/fixtures.ts";

const report = (...infos: readonly OutsideRecord.Info[]) =>
  evaluate({ ...complete(), ...readings(infos, today) }, today);

const context = (...infos: readonly OutsideRecord.Info[]) =>
  gate(report(...infos), "iso27001", "contextRecorded");

describe("a gate whose record is kept outside", () => {
  it("reads “no record yet” without a declaration", () => {
    expect(context()).toMatchObject({ state: "noRecord" });
  });

  it("stays shut until somebody else has attested a sample, and says so", () => {
    expect(context(declared())).toMatchObject({
      state: "open",
      detail: "Declared; somebody else has to attest a sample of it.",
    });
    expect(context(attested())).toMatchObject({ state: "met" });
  });

  it("names what the record leaves open", () => {
    const open = ["Climate change is not decided"];
    expect(context(attested({ draft: { ...kept, open } }))).toMatchObject({
      state: "open",
      open: { count: 1, first: open },
    });
  });

  it("takes the day of a statement that nothing occurred", () => {
    const draft = {
      kind: "noneOccurred",
      from: "2026-08-01",
      on: "2026-10-31",
      statement: "None",
      trend: null,
    } as const;
    const info = attested({ standard: "iso20000", subject: "changesRecorded", draft });
    expect(gate(report(info), "iso20000", "changesRecorded")).toMatchObject({
      state: "met",
      detail: "Record of 2026-10-31, 0 items open.",
    });
  });

  it("leaves the other standard as it is", () => {
    expect(gate(report(attested()), "iso20000", "contextRecorded")?.state).toBe("noRecord");
  });
});

describe("findings kept outside", () => {
  const of = (...items: OutsideRecord.DeclaredFinding[]) => ({
    subject: "findings" as const,
    draft: listed(...items),
  });
  const major = { ...minor, grade: "major" } as const;

  it("answer the gates once they are attested, in their own standard", () => {
    const answered = report(attested(of()));
    expect(gate(answered, "iso27001", "noMajorOpen")?.state).toBe("met");
    expect(gate(answered, "iso20000", "noMajorOpen")?.state).toBe("noRecord");
  });

  it("weigh at once what they say against the client", () => {
    const waiting = report(declared(of(major)));
    expect(row(waiting, "iso27001:9.1")?.claimed).toMatchObject({
      value: 0,
      reasons: [{ code: "majorOpen", findings: { first: ["iso27001/NC-1/9.1"] } }],
    });
    expect(gate(waiting, "iso27001", "noMajorOpen")).toMatchObject({
      state: "open",
      detail: "Declared; somebody else has to attest a sample of it.",
      open: { first: ["iso27001/NC-1/9.1"] },
    });
  });

  it("get no better by being declared so, only by being attested", () => {
    const before = attested(of(major));
    for (const draft of [
      listed({ ...major, state: "closed" }),
      listed({ ...major, grade: "opportunity" }),
      listed({ ...major, clause: "4.1" }),
      listed(),
    ]) {
      const after = declared({ subject: "findings", draft }, before);
      expect(row(report(after), "iso27001:9.1")?.claimed.value).toBe(0);
    }
    const closed = attested(of({ ...major, state: "closed" }), before);
    expect(row(report(closed), "iso27001:9.1")?.claimed.value).toBe(10_000);
  });

  it("get worse by being declared so", () => {
    const after = declared(of(major), attested(of({ ...minor, state: "corrected" })));
    expect(row(report(after), "iso27001:9.1")?.claimed.value).toBe(0);
  });

  it("that nobody attested yet count as they are declared", () => {
    const closed = declared(of({ ...major, state: "closed" }));
    expect(row(report(closed), "iso27001:9.1")?.claimed.value).toBe(10_000);
  });

  it("never raise a score or verdict by a declaration that nobody attested", () => {
    const aFinding = fc.record({
      reference: fc.constantFrom("NC-1", "NC-2", "NC-3"),
      clause: fc.constantFrom("9.1", "4", "A.5"),
      grade: fc.constantFrom(...Grade.options),
      state: fc.constantFrom(...Progress.options),
    });
    const aList = fc.uniqueArray(aFinding, {
      maxLength: 4,
      selector: ({ reference, clause }) => `${reference}/${clause}`,
    });
    fc.assert(
      fc.property(aList, aList, (first, second) => {
        const before = attested(of(...first));
        const [from, to] = [before, declared(of(...second), before)].map((info) => {
          const { claimed, verified, verdict } = report(info).together;
          return { claimed, verified, verdict: verdicts.indexOf(verdict) };
        });
        expect(to?.claimed).toBeLessThanOrEqual(from?.claimed ?? 0);
        expect(to?.verified).toBeLessThanOrEqual(from?.verified ?? 0);
        expect(to?.verdict).toBeLessThanOrEqual(from?.verdict ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it("whose attestation ran out keep the gates shut", () => {
    const info = OutsideRecord.attest(
      declared(of()),
      { outcome: "attested", sampledOn: "2026-11-20", sample: "All of it" },
      verifier,
      now,
    );
    const later = evaluate({ ...complete(), ...readings([info], "2027-12-01") }, "2027-12-01");
    expect(gate(later, "iso27001", "noMajorOpen")).toMatchObject({
      state: "open",
      detail: "The attested sample is too old to answer for it.",
    });
  });
});
