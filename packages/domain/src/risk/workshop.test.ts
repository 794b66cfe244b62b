import { scenarios } from "@tandem/standards/scenarios";
import { expect, test } from "vitest";
import { Description } from "./risk.ts";
import { owner } from "./testing/example.ts";
import { Treatment } from "./treatment.ts";
import { described, proposed, scenarioNamed, suggested } from "./workshop.ts";

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  "%s becomes a risk with its threat, vulnerability and controls",
  (_, scenario) => {
    const description = described(scenario, owner.userId, scenario.requirements);
    expect(Description.parse(description)).toEqual(description);
    expect(description.existingControls.requirements).toEqual(scenario.requirements);
    const treatment = proposed(scenario.requirements);
    expect(Treatment.parse(treatment)).toEqual(treatment);
  },
);

test("controls are suggested of the standards that are sought", () => {
  const scenario = scenarioNamed("phishing");
  expect(suggested(scenario, ["iso20000"])).toEqual(["iso20000:8.7.3.3"]);
  expect(suggested(scenario, ["iso27001", "iso20000"])).toEqual(scenario.requirements);
});

test("a pick that misses nothing decides nothing, and an unknown one is refused", () => {
  expect(proposed([])).toEqual({ option: "undecided" });
  expect(() => scenarioNamed("nothing")).toThrow(expect.objectContaining({ code: "not_found" }));
});
