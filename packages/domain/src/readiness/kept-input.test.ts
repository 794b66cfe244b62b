import fc from "fast-check";
import { expect, it } from "vitest";
import { KeptInput, lean } from "./kept-input.ts";
import { evaluate } from "./readiness.ts";
import { anInput, aNearlyReady } from "./testing/arbitrary.ts";
import { asOf, complete, fresh } from "./testing/fixtures.ts";

it("gives the same report after it was made lean, written and read", () => {
  fc.assert(
    fc.property(fc.oneof(anInput, aNearlyReady), (input) => {
      const kept = KeptInput.parse(JSON.parse(JSON.stringify(lean(input))));
      expect(evaluate(kept, asOf)).toEqual(evaluate(input, asOf));
    }),
    { numRuns: 20 },
  );
});

it("keeps what is declared and not attested, and what is said of the crosswalk", () => {
  const unanswered = { iso27001: { contextRecorded: "stale" } } as const;
  const input = { ...fresh(), unanswered, overrides: [] };
  expect(KeptInput.parse(lean(input))).toMatchObject({ unanswered, overrides: [] });
});

it("leaves out notes, titles and links", () => {
  const input = complete();
  const noted = {
    ...input,
    evidence: input.evidence.map((each) => ({
      ...each,
      title: "Minutes",
      content: { type: "note" as const, text: "x.example" },
    })),
  };
  expect(JSON.stringify(lean(noted))).not.toMatch(/Minutes|x\.example/);
});
