import { UserId } from "@tandem/domain/id";
import type { Version } from "@tandem/domain/soa";
import { count, type Row } from "@tandem/domain/soa/row";
import { derive } from "@tandem/domain/soa/statement";
import type { Printed } from "../layout.ts";

const person = (name: string) => ({ id: UserId.parse("usr_0000000000000001"), name });

const decided = (row: Row, place: number): Row =>
  place % 10 === 3
    ? { ...row, decision: "excluded", justification: "There is nothing of the kind." }
    : {
        ...row,
        decision: "applicable",
        reasons: ["riskTreatment", "legal"],
        justification: "Customers ask for it.",
        status: "partial",
        owner: person("Łukasz Şahin"),
        documents: ["Policy Ω: Wiki"],
      };

/** A statement with an own control, and letters from beyond Latin-1. */
export const printed = (more: Partial<Printed> = {}): Printed => {
  const annexA = derive({ assessments: [], own: [], nameOf: () => "" }).map(decided);
  const [first] = annexA;
  if (first === undefined) throw new Error("There are no controls");
  const own: Row = {
    ...first,
    id: "OWN-1",
    origin: "own",
    title: "=cmd",
    description: "Sealed rooms",
    theme: "physical",
    inherited: true,
    risks: ["R-12"],
  };
  return {
    content: { organisation: "Łódź & Söhne Ω", rows: [...annexA, own] },
    version: null,
    classification: "Confidential",
    printedAt: "2026-11-24T09:00:00.000Z",
    ...more,
  };
};

/** An approved version of it. */
export const version = (more: Partial<Version> = {}): Version => ({
  number: 3,
  note: "New supplier",
  submitted: { by: person("Ayşe"), at: "2026-11-20T09:00:00.000Z" },
  approved: { by: person("Łukasz"), at: "2026-11-21T09:00:00.000Z" },
  approvedByAuthor: false,
  reviewBy: "2027-11-21",
  counts: count(printed().content.rows),
  digest: "0".repeat(64),
  ...more,
});
