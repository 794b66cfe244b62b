import { headings, ofStandard, type StandardId, standardIds } from "@tandem/standards/catalogue";
import { findDocument } from "@tandem/standards/documents";
import { describe, expect, it } from "vitest";
import * as Fixtures from "../testing/fixtures.ts";
import { approved, asOf, complete, draft } from "../testing/fixtures.ts";
import { evaluate } from "../readiness.ts";
import {
  GateId,
  heldGateIds,
  type RegisterGateId,
  registerGateIds,
  type Stage,
} from "./gate-id.ts";
import { definitions, gatesOf } from "./gates.ts";
import type { Input, Reading } from "../input.ts";

const gate = (input: Input, standard: StandardId, id: GateId) =>
  Fixtures.gate(evaluate(input, asOf), standard, id);
const certified = (input: Input): Input => ({
  ...input,
  profile: { ...input.profile, certification: { iso27001: "certified", iso20000: "certified" } },
});
const reading = (input: Input, standard: StandardId, id: RegisterGateId, read: Reading | null) => {
  const { [id]: _, ...others } = input.records[standard] ?? {};
  return {
    ...input,
    records: { ...input.records, [standard]: read === null ? others : { ...others, [id]: read } },
  };
};
const idsOf = (standard: StandardId, stage: Stage, track: "seeking" | "certified" = "seeking") =>
  gatesOf(standard, track)
    .filter((each) => each.gate.stage === stage)
    .map((each) => each.gate.id);

describe("the list of gates", () => {
  it("names each gate once and leaves none out", () => {
    const ids = definitions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(GateId.options.toSorted());
    expect(GateId.options).toHaveLength(registerGateIds.length + heldGateIds.length);
  });

  it("speaks of clauses that exist in the standard", () => {
    for (const standard of standardIds) {
      const known = [...ofStandard(standard), ...headings.filter((h) => h.standard === standard)];
      const ids = known.map(({ id }) => id);
      for (const { clauses } of definitions) {
        expect(ids).toEqual(expect.arrayContaining([...(clauses[standard] ?? [])]));
      }
    }
  });

  it("asks 16 things of 27001 and 20 of 20000-1 at Stage 1", () => {
    const shared = idsOf("iso27001", "stage1").filter((id) =>
      idsOf("iso20000", "stage1").includes(id),
    );
    expect(shared).toHaveLength(12);
    expect(idsOf("iso27001", "stage1")).toHaveLength(12 + 4);
    expect(idsOf("iso20000", "stage1")).toHaveLength(12 + 8);
  });

  it("asks 18 things of 27001 and 31 of 20000-1 at Stage 2", () => {
    expect(idsOf("iso27001", "stage2")).toHaveLength(15 + 3);
    expect(idsOf("iso20000", "stage2")).toHaveLength(15 + 16);
  });

  it("asks for upkeep only of a certified client, which has the first certification behind it", () => {
    expect(idsOf("iso27001", "surveillance")).toEqual([]);
    expect(idsOf("iso27001", "surveillance", "certified")).toHaveLength(8);
    expect(idsOf("iso27001", "recertification", "certified")).toEqual(["recertificationInTime"]);
    const behind = ["internalAuditDated", "managementReviewDated", "stage1Met"];
    for (const id of behind) {
      expect(gatesOf("iso27001", "certified").map((each) => each.gate.id)).not.toContain(id);
    }
  });
});

describe.each(standardIds)("every gate of %s", (standard) => {
  it("is met for a client about whom nothing is left to say", () => {
    const report = evaluate(certified(complete()), asOf);
    const gates = Fixtures.part(report, standard)?.gates ?? [];
    expect(gates.filter(({ state }) => state !== "met")).toEqual([]);
    expect(gates.every(({ open }) => open.count === 0)).toBe(true);
  });

  const asked = [...gatesOf(standard, "seeking"), ...gatesOf(standard, "certified")].flatMap(
    (each) => (each.gate.from === "register" ? [each.gate] : []),
  );
  const ids = [...new Set(asked.map(({ id }) => id))].filter((id) => id !== "unmetControlsTreated");

  it.each(ids)("%s says 'no record yet' while there is none, and blocks", (id) => {
    const input = reading(complete(), standard, id, null);
    const states = [gate(input, standard, id), gate(certified(input), standard, id)];
    const there = states.find((each) => each !== undefined);
    expect(there).toMatchObject({ state: "noRecord", reads: { kind: "register" } });
    expect(there?.detail).toMatch(/^No record yet: .+\.$/);
  });

  it.each(ids)("%s stays open while its register names something", (id) => {
    const input = reading(complete(), standard, id, { on: "2026-10-01", open: ["b", "a"] });
    const there = gate(input, standard, id) ?? gate(certified(input), standard, id);
    expect(there).toMatchObject({ state: "open", open: { count: 2, first: ["a", "b"] } });
  });
});

describe("the date of a record", () => {
  const on = (id: RegisterGateId, date: string, input = complete()) =>
    gate(reading(input, "iso27001", id, { on: date, open: [] }), "iso27001", id);

  it("may not lie ahead", () => {
    expect(on("rolesAssigned", asOf)?.state).toBe("met");
    expect(on("rolesAssigned", "2026-11-25")).toMatchObject({
      state: "open",
      detail: "Dated 2026-11-25, which is still ahead.",
    });
  });

  it("of the audit before Stage 2 may lie ahead, but before the planned date", () => {
    expect(on("internalAuditDated", "2027-01-30")?.state).toBe("met");
    expect(on("internalAuditDated", "2027-01-31")).toMatchObject({
      state: "open",
      detail: "Dated 2027-01-31, not before Stage 2 on 2027-01-31.",
    });
  });

  it("of the audit before Stage 2 needs that date", () => {
    const unplanned = complete();
    const input = { ...unplanned, profile: { ...unplanned.profile, plannedStage2: null } };
    expect(on("managementReviewDated", "2026-10-01", input)).toMatchObject({
      state: "open",
      detail: "The planned date of Stage 2 is not set.",
    });
  });

  it.each([
    ["2025-11-24", "met"],
    ["2025-11-23", "open"],
    ["2026-11-25", "open"],
  ])("of the yearly audit, %s, is %s", (date, state) => {
    expect(on("auditWithinYear", date, certified(complete()))?.state).toBe(state);
  });
});

describe("gates on documents", () => {
  it.each([
    ["iso27001", "scopeApproved", "scope"],
    ["iso27001", "policyApproved", "policy-main"],
    ["iso27001", "policyApproved", "policy-infosec"],
    ["iso27001", "documentsApproved", "rt-results"],
    ["iso27001", "riskMethodApproved", "risk-method"],
    ["iso20000", "scopeApproved", "scope"],
    ["iso20000", "policyApproved", "policy-main"],
    ["iso20000", "documentsApproved", "disputes"],
    ["iso20000", "riskMethodApproved", "risk-method"],
    ["iso20000", "changePolicyApproved", "policy-change"],
    ["iso20000", "securityPolicyApproved", "policy-infosec"],
    ["iso20000", "continuityPlanApproved", "continuity"],
  ] as const)("%s %s is open while %s is not approved and within review", (standard, id, doc) => {
    for (const state of [{ state: "missing" } as const, draft, approved("2026-11-23")]) {
      const open = gate(Fixtures.document(complete(), doc, state), standard, id);
      expect(open).toMatchObject({ state: "open", open: { count: 1, first: [doc] } });
      expect(open?.reads).toHaveProperty("documents", expect.arrayContaining([doc]));
    }
  });

  it("name only documents that the standard demands word for word", () => {
    for (const { asks } of definitions) {
      if (asks.of !== "documents") continue;
      for (const standard of standardIds) {
        const duties = asks.documents[standard].map((id) => findDocument(id)?.duty[standard]);
        expect(duties.every((duty) => duty === "literal")).toBe(true);
      }
    }
  });

  it("read the 17 literal documents of 27001 and the 42 of 20000-1", () => {
    expect(gate(complete(), "iso27001", "documentsApproved")?.detail).toBe(
      "17 of 17 documents approved and within review.",
    );
    expect(gate(complete(), "iso20000", "documentsApproved")?.detail).toBe(
      "42 of 42 documents approved and within review.",
    );
  });

  it.each(["assets", "doc-control"])(
    "leave out %s, which no standard demands word for word",
    (id) => {
      const input = Fixtures.document(complete(), id, { state: "missing" });
      for (const standard of standardIds) {
        expect(gate(input, standard, "documentsApproved")?.state).toBe("met");
      }
    },
  );

  it("say how many an author approved alone in a small organisation", () => {
    const own = Fixtures.document(complete(), "scope", approved("2027-06-01", true));
    expect(gate(own, "iso27001", "scopeApproved")?.state).toBe("open");
    const smallOrganisation = { ...Fixtures.byClient, reason: "Three of us" };
    const small = { ...own, profile: { ...own.profile, smallOrganisation } };
    expect(gate(small, "iso27001", "scopeApproved")).toMatchObject({
      state: "met",
      detail: "1 of 1 document approved and within review, 1 of them approved by the author.",
    });
  });
});
