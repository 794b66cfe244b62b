import { describe, expect, it } from "vitest";

import * as Catalogue from "../catalogue/catalogue.ts";
import * as Documents from "./documents.ts";

const { mandatoryDocuments } = Documents;

const standardsOf = (document: Documents.MandatoryDocument) =>
  Catalogue.standardIds.filter((standard) =>
    document.requirements.some((key) => key.startsWith(`${standard}:`)),
  );

describe("mandatoryDocuments", () => {
  it("are 54 items with unique ids and names", () => {
    expect(mandatoryDocuments).toHaveLength(54);
    expect(new Set(mandatoryDocuments.map(({ id }) => id)).size).toBe(54);
    expect(new Set(mandatoryDocuments.map(({ name }) => name)).size).toBe(54);
  });

  it("hang on requirements of the catalogue only, each named once", () => {
    for (const { requirements } of mandatoryDocuments) {
      expect(requirements.length).toBeGreaterThan(0);
      expect(requirements.filter((key) => !Catalogue.isRequirementKey(key))).toEqual([]);
      expect(new Set(requirements).size).toBe(requirements.length);
    }
  });

  it("state a duty for exactly the standards that bring them up", () => {
    for (const document of mandatoryDocuments) {
      expect(Object.keys(document.duty).toSorted()).toEqual(standardsOf(document).toSorted());
    }
  });

  it("have 59 literal duties, 23 conditional on a control and 12 usual ones", () => {
    const duties = mandatoryDocuments.flatMap(({ duty }) => Object.values(duty));
    const count = (wanted: Documents.Duty) => duties.filter((duty) => duty === wanted).length;
    expect([count("literal"), count("conditionalOnControl"), count("usual")]).toEqual([59, 23, 12]);
  });

  it("depend on a control only through controls of Annex A", () => {
    for (const { duty, requirements } of mandatoryDocuments) {
      expect(duty.iso20000).not.toBe("conditionalOnControl");
      if (duty.iso27001 !== "conditionalOnControl") continue;
      const own = requirements.filter((key) => key.startsWith("iso27001:"));
      expect(own.map((key) => Catalogue.find(key)?.kind)).toEqual(own.map(() => "control"));
    }
  });

  it("serve both standards only where both bring them up", () => {
    const shared = (answer: Documents.MandatoryDocument["serveBoth"]) =>
      mandatoryDocuments.filter((document) => document.serveBoth === answer);
    expect([shared("yes"), shared("partly"), shared("no")].map((list) => list.length)).toEqual([
      26, 14, 14,
    ]);
    for (const document of mandatoryDocuments) {
      expect(standardsOf(document)).toHaveLength(document.serveBoth === "no" ? 1 : 2);
    }
  });

  it("carry a note that is a sentence", () => {
    for (const { note } of mandatoryDocuments) expect(note).toMatch(/^[A-Z0-9].*\.$/);
  });
});

describe("look-ups", () => {
  it("find an item by id", () => {
    expect(Documents.findDocument("smp")?.name).toBe("Service management plan");
    expect(Documents.findDocument("nothing")).toBeUndefined();
  });

  it("give every item a requirement brings up", () => {
    const ids = (key: Catalogue.RequirementKey) =>
      Documents.documentsFor(key).map((document) => document.id);
    expect(ids("iso27001:6.1.3").toSorted()).toEqual([
      "control-decisions",
      "risk-treatment-process",
      "rtp",
      "soa",
    ]);
    expect(ids("iso20000:8.3.3")).toEqual(["sla"]);
    expect(ids("iso27001:A.7.7")).toEqual([]);
  });

  it("reach both parts of 7.5.3 of 20000-1 with document control", () => {
    for (const key of ["iso20000:7.5.3.1", "iso20000:7.5.3.2"] as const) {
      expect(Documents.documentsFor(key).map(({ id }) => id)).toContain("doc-control");
    }
  });

  it("reach every item from each of its requirements", () => {
    for (const document of mandatoryDocuments) {
      for (const key of document.requirements) {
        expect(Documents.documentsFor(key)).toContain(document);
      }
    }
  });
});
