import { requirements } from "@tandem/standards/catalogue";
import { expect, test } from "vitest";
import { asOf, complete, evidence, finding, found } from "./testing/fixtures.ts";
import type { Input } from "./input.ts";
import { evaluate } from "./readiness.ts";

/** Both standards, every requirement answered and verified, 2,000 links to evidence, 100 findings. */
const fullTenant = (): Input => {
  const keys = requirements.map(({ key }) => key);
  const input = complete();
  const more = Array.from({ length: (2_000 - keys.length) / 2 }, (_, number) => {
    const at = number % (keys.length - 1);
    return evidence(1_000 + number, keys.slice(at, at + 2));
  });
  const findings = Array.from({ length: 100 }, (_, number) =>
    finding({ id: `fnd_${number}`, clause: "8", grade: "minor", state: "planned" }),
  );
  return { ...found(input, ...findings), evidence: [...input.evidence, ...more] };
};

test("readiness of a full tenant takes at most 10 ms", async ({ bench }) => {
  const input = fullTenant();
  expect(input.evidence.flatMap((each) => each.requirements).length).toBe(2_000);
  const { latency } = await bench("186 requirements, 2,000 evidence links", () => {
    evaluate(input, asOf);
  }).run();
  expect(latency.p50).toBeLessThanOrEqual(10);
});
