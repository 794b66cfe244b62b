import { describe, expect, test } from "vitest";
import { accept, type Field, guessColumns, type Mapping } from "./columns.ts";

const none: Mapping = {
  controlId: null,
  decision: null,
  justification: null,
  exclusionJustification: null,
  status: null,
  owner: null,
};

const samples: Readonly<Record<Field | "title", readonly string[]>> = {
  controlId: ["A.5.1", "A.5.2", "A.5.3"],
  decision: ["Applicable", "Not applicable", "Applicable"],
  justification: ["Needed for every employee of ours", "No such rooms exist at our sites", "-"],
  exclusionJustification: ["", "We own no such equipment at all", ""],
  status: ["Implemented", "Planned", "60 %"],
  owner: ["ann@client.example", "bob@client.example", ""],
  title: ["Policies", "Roles and responsibilities", "Segregation of duties"],
};

const rowsOf = (columns: readonly (Field | "title")[]) =>
  [0, 1, 2].map((row) => columns.map((column) => samples[column][row] ?? ""));

describe("guessColumns", () => {
  test.each<[string, readonly (readonly [string, Field | "title"])[]]>([
    [
      "plain English",
      [
        ["Control ID", "controlId"],
        ["Control Title", "title"],
        ["Applicability Decision", "decision"],
        ["Justification / Implementation Reference", "justification"],
      ],
    ],
    [
      "a number and a control, a reason for each way",
      [
        ["No.", "controlId"],
        ["Control", "title"],
        ["Applicable? (Y/N)", "decision"],
        ["Reason for inclusion", "justification"],
        ["Reason for non-applicability", "exclusionJustification"],
        ["Implementation Status", "status"],
        ["Control owner", "owner"],
      ],
    ],
    [
      "one reason for both ways",
      [
        ["Annex A ref", "controlId"],
        ["Title", "title"],
        ["Included", "decision"],
        ["Justification for inclusion or exclusion", "justification"],
      ],
    ],
    [
      "another order, and a status of applicability",
      [
        ["Rationale", "justification"],
        ["Status", "decision"],
        ["ISO 27001:2022", "controlId"],
      ],
    ],
    [
      "German",
      [
        ["Maßnahme", "controlId"],
        ["Titel", "title"],
        ["Anwendbar (ja/nein)", "decision"],
        ["Begründung", "justification"],
        ["Begründung Ausschluss", "exclusionJustification"],
        ["Umsetzungsstatus", "status"],
        ["Verantwortlicher", "owner"],
      ],
    ],
    [
      "French",
      [
        ["Référence", "controlId"],
        ["Intitulé", "title"],
        ["Applicabilité", "decision"],
        ["Motif d'exclusion", "exclusionJustification"],
        ["Statut", "status"],
        ["Responsable", "owner"],
      ],
    ],
  ])("finds every column under headings in %s", (_, columns) => {
    const header = columns.map(([heading]) => heading);
    const expected = { ...none };
    columns.forEach(([, field], index) => {
      if (field !== "title") expected[field] = index;
    });
    expect(accept(guessColumns(header, rowsOf(columns.map(([, field]) => field))))).toEqual(
      expected,
    );
  });

  test("says how sure it is and why", () => {
    const guesses = guessColumns(
      ["Control ID", "Comments", "", "Treatment decision"],
      [
        ["A.5.1", "short", "ann@client.example", "Mitigate"],
        ["A.5.2", "short", "bob@client.example", "Accept"],
      ],
    );
    expect(guesses.controlId).toEqual({
      column: 0,
      confidence: "high",
      reason:
        "Chosen because its heading is “Control ID” and 2 of 2 cells looked at are numbers of controls.",
    });
    expect(guesses.owner).toEqual({
      column: 2,
      confidence: "medium",
      reason: "Chosen because 2 of 2 cells looked at are e-mail addresses.",
    });
    expect(guesses.decision).toEqual({
      column: 3,
      confidence: "low",
      reason: "Chosen because its heading is “Treatment decision”.",
    });
    expect(guesses.justification).toMatchObject({ column: 1, confidence: "low" });
  });

  test("guesses nothing from headings and cells that say nothing", () => {
    expect(guessColumns(["A", "B"], [["x", "y"], ["z"]])).toEqual(none);
    expect(accept(guessColumns([], []))).toEqual(none);
  });

  test("prefers the column whose cells fit over one with a better heading", () => {
    const { controlId } = guessColumns(["Control", "Ref"], [["Policies", "A.5.1"]]);
    expect(controlId?.column).toBe(1);
  });

  test("gives a column to one field only", () => {
    const { decision, status } = guessColumns(["Status"], [["Applicable"], ["Not applicable"]]);
    expect(decision?.column).toBe(0);
    expect(status).toBeNull();
  });
});
