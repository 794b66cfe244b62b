import { expect, it } from "vitest";
import { approved, description } from "../document/testing/fixtures.ts";
import { DocumentId } from "../kernel/id.ts";
import { asOf, assess, complete, excluded, fresh } from "../readiness/testing/fixtures.ts";
import { overview } from "./overview.ts";

it("looks both ways, and for conflicts in answers, scopes and documents in force", () => {
  const input = assess(complete(), ["iso27001:A.8.6"], { applicability: excluded() });
  const other = {
    ...approved,
    id: DocumentId.parse("doc_yyyyyyyyyyyyyyyy"),
    serves: [{ item: "policy-main", standards: ["iso20000" as const] }],
  };
  const papers = { scopes: ["One office more."], documents: [approved, other] };
  const seen = overview(input, asOf, papers);
  expect(seen.directions.map(({ wanted }) => wanted)).toEqual(["iso27001", "iso20000"]);
  expect(seen.conflicts.map(({ kind }) => kind)).toEqual(["exclusion", "scopes", "versions"]);
  expect(seen.conflicts[2]?.detail).toContain(`“${description.title}” (1.0)`);
});

it("finds nothing in a client that has not begun", () => {
  expect(overview(fresh(), asOf, { scopes: [], documents: [] }).conflicts).toEqual([]);
});
