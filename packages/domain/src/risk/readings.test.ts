import type { StandardId } from "@tandem/standards/catalogue";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GateId } from "../readiness/gates/gate-id.ts";
import type { Input } from "../readiness/input.ts";
import { evaluate } from "../readiness/readiness.ts";
import { asOf, assess, claim, complete, fresh, gate } from "../readiness/testing/fixtures.ts";
import type { Digest } from "./digest.ts";
import { readings, type Register } from "./readings.ts";
import { Family } from "./risk.ts";
import { digestOf as digest, dueOn, high, settled } from "./testing/digest.ts";
import { approved, rating } from "./testing/example.ts";

/** One risk of each family, all within appetite. */
const families = Family.options.map((family, place) => digest(100 + place, { family }));

const register = (risks: readonly Digest[], change: Partial<Register> = {}): Register => ({
  risks,
  approved,
  smallOrganisation: false,
  ...change,
});

const withRegister = (input: Input, kept: Register): Input => {
  const own = readings(kept, asOf);
  return {
    ...input,
    records: {
      iso27001: { ...input.records.iso27001, ...own.iso27001 },
      iso20000: { ...input.records.iso20000, ...own.iso20000 },
    },
  };
};

const read = (kept: Register, standard: StandardId, id: GateId) =>
  gate(evaluate(withRegister(complete(), kept), asOf), standard, id);

/** What is open in a gate of 27001 with these risks beside one of each family that is in order. */
const openIn = (id: GateId, ...risks: readonly Digest[]) =>
  read(register([...families, ...risks]), "iso27001", id)?.open.first;

describe("the register of risks", () => {
  it("says nothing while it is empty: what is declared answers", () => {
    const mistake = digest(1, { state: "void" });
    const chance = digest(2, { kind: "opportunity" });
    expect(readings(register([]), asOf)).toEqual({});
    expect(readings(register([mistake, chance]), asOf)).toEqual({});
  });

  it("in order answers every gate that reads it, and says that it is the client's own", () => {
    const kept = register([...families, digest(1, settled)]);
    const report = evaluate(withRegister(complete(), kept), asOf);
    expect(report.together.verdict).toBe("readyForStage2");
    expect(gate(report, "iso27001", "riskAssessmentApproved")).toMatchObject({
      state: "met",
      reads: { kind: "register", register: "risks", own: true },
      detail: "Your own register, last rated 2026-11-01, 0 items open.",
    });
  });

  it("answers from its first risk on, whatever was declared", () => {
    const report = evaluate(
      withRegister(complete(), register([digest(1, { current: null })])),
      asOf,
    );
    expect(gate(report, "iso27001", "riskAssessmentApproved")?.open.first).toEqual([
      "R-1: not rated",
    ]);
    expect(report.together.verdict).toBe("notReady");
  });

  // A table is read across.
  // prettier-ignore
  it.each<[string, GateId, Partial<Digest>, string]>([
    ["not rated",                 "riskAssessmentApproved",   { current: null },                                       "not rated"],
    ["rated by an old scale",     "riskAssessmentApproved",   { current: { ...high, rating: rating(6, 2) } },          "rated by an earlier method"],
    ["not reviewed",              "riskAssessmentApproved",   { current: { ...high, reviewed: false } },               "nobody else has reviewed the rating"],
    ["not treated",               "treatmentPlanApproved",    { current: high },                                       "above appetite without a treatment"],
    ["not rated",                 "treatmentPlanApproved",    { current: null },                                       "not rated, and without a treatment"],
    ["an unapproved treatment",   "treatmentPlanApproved",    { ...settled, approved: false },                         "the owner has not approved the treatment"],
    ["not treated",               "risksTreated",             { current: high },                                       "above appetite without a treatment"],
    ["rated by an old scale",     "risksTreated",             { current: { ...high, rating: rating(6, 2) } },          "above appetite without a treatment"],
    ["late above appetite",       "risksTreated",             { ...settled, due: dueOn("2026-11-23", "2026-12-01") },       "an action was due on 2026-11-23 and is not done"],
    ["what remains not rated",    "residualsAccepted",        { ...settled, residual: null },                          "what remains is not rated"],
    ["not accepted",              "residualsAccepted",        { ...settled, accepted: null },                          "nobody has accepted what remains"],
    ["accepted until yesterday",  "residualsAccepted",        { ...settled, accepted: { until: "2026-11-23", methodVersion: 1, changed: [] } }, "the acceptance has expired"],
    ["another method since",      "residualsAccepted",        { ...settled, accepted: { until: "2027-05-01", methodVersion: 2, changed: [] } }, "what remains has to be accepted again: what it rests on has changed"],
    ["a review that was due",     "riskAssessmentRepeated",   { reviewBy: "2026-11-23" },                              "review was due on 2026-11-23"],
    ["not rated",                 "riskAssessmentRepeated",   { current: null },                                       "not rated"],
    ["what remains not rated",    "treatmentResultsRecorded", { ...settled, residual: null },                          "what remains is not rated"],
    ["late within appetite",      "treatmentResultsRecorded", { ...settled, current: digest(1).current, due: dueOn("2026-11-23") }, "an action was due on 2026-11-23 and is not done"],
  ])("with a risk that is %s shuts %s", (_, id, change, words) => {
    expect(openIn(id, digest(7, change))).toEqual([`R-7: ${words}`]);
  });

  it.each<[string, GateId, Partial<Digest>]>([
    ["an action due today", "risksTreated", { ...settled, due: dueOn(asOf) }],
    [
      "late within appetite",
      "risksTreated",
      { ...settled, current: digest(1).current, due: dueOn("2026-11-23") },
    ],
    ["a review due today", "riskAssessmentRepeated", { reviewBy: asOf }],
    ["no review set", "riskAssessmentRepeated", { reviewBy: null }],
    [
      "accepted until today",
      "residualsAccepted",
      { ...settled, accepted: { until: asOf, methodVersion: 1, changed: [] } },
    ],
    ["within appetite and not treated", "treatmentPlanApproved", {}],
    ["closed, whatever it lacks", "riskAssessmentApproved", { state: "closed", current: null }],
    [
      "of services alone",
      "riskAssessmentApproved",
      { family: "continuity", information: false, current: null },
    ],
  ])("with a risk that is %s finds nothing in the way of %s", (_, id, change) => {
    expect(openIn(id, digest(7, change))).toEqual([]);
  });

  it("names risks by number, whatever order they come in", () => {
    const three = [10, 2, 1].map((number) => digest(number, { current: null }));
    expect(openIn("riskAssessmentApproved", ...three)).toEqual([
      "R-1: not rated",
      "R-2: not rated",
      "R-10: not rated",
    ]);
  });

  it("lets a small organisation do without a second look", () => {
    const alone = digest(1, { current: { ...high, reviewed: false } });
    const kept = register([...families, alone], { smallOrganisation: true });
    expect(read(kept, "iso27001", "riskAssessmentApproved")?.state).toBe("met");
  });

  it("shuts what depends on the method while none is approved", () => {
    const kept = register(families, { approved: null });
    for (const id of ["riskAssessmentApproved", "risksTreated", "residualsAccepted"] as const) {
      for (const standard of ["iso27001", "iso20000"] as const) {
        expect(read(kept, standard, id)?.open.first[0]).toBe("The risk method is not approved");
      }
    }
    const treated = register([digest(1, settled)], { approved: null });
    expect(read(treated, "iso27001", "residualsAccepted")?.open.count).toBe(2);
  });

  it("of services alone holds nothing for 27001, and says so", () => {
    const kept = register([digest(1, { family: "availability", information: false })]);
    expect(read(kept, "iso27001", "riskAssessmentApproved")).toMatchObject({
      detail: "Your own register, last rated 2026-11-24, 1 item open.",
      open: { first: ["No risk to information is recorded"] },
    });
  });
});

describe("the register of risks in 20000-1", () => {
  it("has to look at the organisation, at service requirements and at other parties", () => {
    expect(read(register([digest(1)]), "iso20000", "riskAssessmentApproved")?.open.first).toEqual([
      "No risk to the organisation is recorded",
      "No risk of not meeting service requirements is recorded",
      "No risk from other parties is recorded",
    ]);
  });

  it("has to look at availability, continuity and security of services, again and again", () => {
    const kept = register([
      digest(1, { family: "availability", reviewBy: "2026-11-23" }),
      digest(2, { family: "organisation", current: null }),
    ]);
    expect(read(kept, "iso20000", "serviceRisksAssessed")?.open.first).toEqual([
      "No risk to the continuity of services is recorded",
      "No security risk of services is recorded",
      "R-1: review was due on 2026-11-23",
    ]);
  });

  it("counts what was closed as looked at", () => {
    const closed = families.map((each) => ({ ...each, state: "closed" as const }));
    expect(read(register(closed), "iso20000", "riskAssessmentApproved")?.state).toBe("met");
  });
});

describe("controls rated Not", () => {
  const unmet = assess(complete(), ["iso27001:A.8.1", "iso27001:A.8.2"], { claim: claim("N") });
  const shutBy = (...risks: readonly Digest[]) =>
    gate(
      evaluate(withRegister(unmet, register([...families, ...risks])), asOf),
      "iso27001",
      "unmetControlsTreated",
    );

  it("need an approved treatment with an action still to come", () => {
    const second = digest(2, { ...settled, controls: ["iso27001:A.8.2"] });
    expect(shutBy(digest(1, settled), second)?.state).toBe("met");
    expect(shutBy(digest(1, settled))?.open).toEqual({ count: 1, first: ["iso27001:A.8.2"] });
    expect(shutBy(digest(1, { ...settled, approved: false }), second)?.open.first).toEqual([
      "iso27001:A.8.1",
    ]);
    expect(shutBy(digest(1, { ...settled, due: dueOn("2026-11-23") }), second)?.open.first).toEqual(
      ["iso27001:A.8.1"],
    );
  });
});

it("never improves a verdict by an action that is late, or an acceptance that is gone", () => {
  const change = fc.constantFrom<Partial<Digest>>(
    { due: dueOn("2026-11-01") },
    { accepted: null },
    { approved: false },
    { current: null },
    { residual: null },
    { reviewBy: "2026-11-01" },
  );
  const someRisks = fc.array(fc.constantFrom(settled, {}, { current: high }), { maxLength: 3 });
  const met = (risks: readonly Digest[]) =>
    evaluate(withRegister(fresh(), register([...families, ...risks])), asOf)
      .standards.flatMap(({ gates }) => gates)
      .filter(({ state }) => state === "met").length;
  fc.assert(
    fc.property(someRisks, change, (given, worse) => {
      const risks = given.map((each, place) => digest(place + 1, each));
      const [first, ...rest] = risks;
      fc.pre(first !== undefined);
      expect(met([{ ...first, ...worse }, ...rest])).toBeLessThanOrEqual(met(risks));
    }),
    { numRuns: 30 },
  );
});
