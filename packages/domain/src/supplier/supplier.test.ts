import { describe, expect, it, test } from "vitest";
import { SupplierId, UserId } from "../kernel/id.ts";
import * as Supplier from "./supplier.ts";

const mara = { userId: UserId.parse("usr_00000000000000000001"), role: "clientAdmin" } as const;
const now = "2026-03-02T08:00:00.000Z";
const description = Supplier.Description.parse({
  name: "Cloudhost",
  provides: "Hosting",
  kind: "external",
  criticality: "critical",
  owner: null,
  ownerName: "Head of IT",
  dataAccessed: "",
  certifications: "",
  assessment: { state: "assessed", on: "2025-05-01", risk: "low", score: 91 },
  nextReview: "2026-05-01",
  note: "",
});
const id = SupplierId.parse("sup_00000000000000000001");
const supplier = Supplier.create(id, description, mara, now);

describe("a supplier", () => {
  it("needs someone who answers for it", () => {
    expect(Supplier.Description.safeParse({ ...description, ownerName: " " }).success).toBe(false);
  });

  it("changes until the relation ends, which has a reason and can be taken up again", () => {
    const changed = Supplier.describe(supplier, { ...description, name: "Other" });
    const ended = Supplier.retire(changed, "Moved away", mara, now);
    expect(ended).toMatchObject({
      name: "Other",
      state: { state: "retired", reason: "Moved away" },
    });
    expect(() => Supplier.describe(ended, description)).toThrow("has ended");
    expect(() => Supplier.retire(ended, "Again", mara, now)).toThrow("has ended");
    expect(Supplier.reinstate(ended)).toEqual(changed);
    expect(() => Supplier.reinstate(supplier)).toThrow("has not ended");
  });
});

const never = { state: "never" } as const;
const notRequired = { state: "notRequired", reason: "Office supplies" } as const;

test.each([
  ["nothing", description.assessment, "2026-05-01"],
  ["review", description.assessment, "2026-02-28"],
  ["review", never, "2026-02-28"],
  ["assessment", never, null],
  ["nothing", notRequired, null],
] as const)("says what is due: %s", (what, assessment, nextReview) => {
  expect(Supplier.due({ ...supplier, assessment, nextReview }, "2026-03-02")).toBe(what);
});

test("nothing is due once the relation has ended", () => {
  const ended = Supplier.retire({ ...supplier, assessment: never }, "Gone", mara, now);
  expect(Supplier.due(ended, "2030-01-01")).toBe("nothing");
});
