import { ofStandard, requirements, standardIds } from "@tandem/standards/catalogue";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Input } from "../readiness/input.ts";
import { evaluate } from "../readiness/readiness.ts";
import { anInput, aNearlyReady } from "../readiness/testing/arbitrary.ts";
import { asOf, assess, claim, complete, excluded, fresh } from "../readiness/testing/fixtures.ts";
import { type Direction, secondStandard, State } from "./second-standard.ts";

const services = ofStandard("iso20000").map(({ key }) => key);
const security = ofStandard("iso27001").map(({ key }) => key);

/** Holds 27001 with everything Fully, and has not begun with 20000-1. */
const holder = (): Input => assess(complete(["iso27001"]), services, { claim: null });
const toServices = (input: Input) => secondStandard(input, "iso20000", asOf);
const rowOf = ({ rows }: Direction, key: string) => rows.find((row) => row.key === key);

describe("the second standard", () => {
  const view = toServices(holder());

  it("is counted even where it is not sought yet", () => {
    expect(view).toMatchObject({ held: "iso27001", wanted: "iso20000", score: 0 });
    expect(view.sums.proposed.requirements).toBeGreaterThan(20);
    expect(view.expected).toBeGreaterThan(3_000);
    expect(rowOf(view, "iso20000:7.1")).toMatchObject({ state: "proposed", rating: "F" });
  });

  it("names what comes nearest where nothing stands against a requirement", () => {
    expect(rowOf(view, "iso20000:8.2.4")).toMatchObject({ state: "open", rating: null, helps: [] });
    expect(rowOf(view, "iso20000:8.2.4")?.note).toContain("list of services");
  });

  it("takes what only supports for a part, never for a proposal", () => {
    expect(rowOf(view, "iso20000:9.4")).toMatchObject({
      state: "partly",
      helps: ["iso27001:9.1"],
      missing: [],
    });
  });

  it("says what a proposal lacks", () => {
    const input = assess(holder(), ["iso27001:9.3.2"], { claim: null });
    expect(rowOf(toServices(input), "iso20000:9.3")).toMatchObject({
      state: "partly",
      helps: ["iso27001:9.3.1", "iso27001:9.3.3"],
      missing: ["iso27001:9.3.2"],
    });
  });

  it("leaves open what the other side has excluded", () => {
    const input = assess(holder(), ["iso27001:A.8.6"], { applicability: excluded() });
    expect(rowOf(toServices(input), "iso20000:8.4.3")).toMatchObject({
      state: "open",
      missing: ["iso27001:A.8.6"],
    });
  });

  it("counts an answer of its own, whatever is proposed", () => {
    const input = assess(holder(), ["iso20000:7.1"], { claim: claim("P") });
    expect(rowOf(toServices(input), "iso20000:7.1")).toMatchObject({ state: "done", rating: "P" });
  });

  it("goes from 20000-1 to 27001 too, and leaves excluded controls out", () => {
    const begun = assess(complete(["iso20000"]), security, { claim: null });
    const input = assess(begun, ["iso27001:A.7.4"], { applicability: excluded() });
    const back = secondStandard(input, "iso27001", asOf);
    expect(rowOf(back, "iso27001:7.1")).toMatchObject({ state: "proposed" });
    expect(rowOf(back, "iso27001:A.7.4")).toMatchObject({ state: "excluded", possible: 0 });
    expect(back.sums.excluded).toEqual({ requirements: 1, got: 0, possible: 0 });
  });

  it("of a client that has not begun is all to be done", () => {
    const { sums, score, expected } = toServices(fresh());
    expect([sums.open.requirements, score, expected]).toEqual([63, 0, 0]);
  });
});

describe("its parts", () => {
  it("sum to the score of readiness and to all of it", () => {
    const aClient = fc.oneof(anInput, aNearlyReady);
    fc.assert(
      fc.property(aClient, fc.constantFrom(...standardIds), (input, wanted) => {
        const view = secondStandard(input, wanted, asOf);
        const all = State.options.map((state) => view.sums[state]);
        const sum = (of: "requirements" | "got" | "possible") =>
          all.reduce((total, each) => total + each[of], 0);
        expect(sum("got")).toBe(view.expected);
        expect(sum("possible")).toBe(10_000);
        expect(sum("requirements")).toBe(ofStandard(wanted).length);
        const report = evaluate(input, asOf).standards.find(({ standard }) => standard === wanted);
        expect(view.score).toBe(report?.claimed ?? view.score);
        expect(view.expected).toBeGreaterThanOrEqual(view.score);
      }),
      { numRuns: 40 },
    );
  });

  it("do not depend on the order of the input", () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const turned = {
          ...input,
          assessments: input.assessments.toReversed(),
          evidence: input.evidence.toReversed(),
          overrides: (input.overrides ?? []).toReversed(),
        };
        expect(toServices(turned)).toEqual(toServices(input));
      }),
      { numRuns: 20 },
    );
  });

  it("name requirements of the wanted standard, in its order", () => {
    expect(toServices(fresh()).rows.map(({ key }) => key)).toEqual(services);
    expect(requirements.length).toBe(services.length + security.length);
  });
});
