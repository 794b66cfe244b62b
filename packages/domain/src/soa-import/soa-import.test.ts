import { ofStandard } from "@tandem/standards/catalogue";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Assessment from "../assessment/assessment.ts";
import { UserId } from "../kernel/id.ts";
import * as SoaImport from "./soa-import.ts";

const controls = ofStandard("iso27001").filter(({ kind }) => kind === "control");
const now = "2026-11-24T09:30:00.000Z";
const admin = { userId: UserId.parse("usr_0000000000000001"), role: "clientAdmin" } as const;

const mapping: SoaImport.Mapping = {
  controlId: 0,
  decision: 1,
  justification: 2,
  exclusionJustification: null,
  status: null,
  owner: null,
};

const values = SoaImport.guessValues(["Yes", "Inherited", "No", ""]);

const table = (...cells: string[][]): SoaImport.FileRow[] =>
  cells.map((row, index) => ({ row: index + 1, line: index + 2, cells: row }));

const previewOf = (
  rows: SoaImport.FileRow[],
  changes: Partial<Parameters<typeof SoaImport.preview>[0]> = {},
) => SoaImport.preview({ rows, mapping, values, current: [], ...changes });

const decided = (key: string, decision: Assessment.Decision): Assessment.Info => {
  const requirement = controls.find((control) => control.key === key);
  if (requirement === undefined) throw new Error(`no control ${key}`);
  return Assessment.decide(Assessment.initial(requirement.key), decision, admin, now);
};

const apply = (preview: SoaImport.Preview): Assessment.Info[] =>
  preview.rows.flatMap((row) => {
    const decision = SoaImport.decisionFor(row);
    return decision === null || row.requirement === null
      ? []
      : [decided(row.requirement, decision)];
  });

const textsOf = (index: number): readonly [string, string] => {
  if (index % 20 === 19)
    return ["Not Applicable", "Not Applicable - no such rooms, and none planned"];
  return index % 10 === 5
    ? ["Applicable (Inherited)", "Operated by the hosting provider, reviewed once a year"]
    : ["Applicable", "Directly applicable to what the company does, see register"];
};

describe("a Statement of Applicability as a consultant receives it", () => {
  const header = ["Annex A ref", "Title", "Applicability Decision", "Justification / Reference"];
  const rows = table(...controls.map(({ id, title }, index) => [id, title, ...textsOf(index)]));
  const guessed = SoaImport.accept(
    SoaImport.guessColumns(
      header,
      rows.slice(0, 20).map(({ cells }) => [...cells]),
    ),
  );
  const meanings = SoaImport.guessValues(
    SoaImport.decisionTexts(rows, guessed.decision),
    header[2],
  );
  const preview = SoaImport.preview({ rows, mapping: guessed, values: meanings, current: [] });

  test("is understood by accepting every guess", () => {
    expect(preview.counts).toEqual({
      rows: 93,
      applicable: 89,
      inherited: 9,
      excluded: 4,
      changed: 93,
      unchanged: 0,
      skipped: 0,
      errors: 0,
      asked: 0,
    });
    expect(preview.legacy).toBeNull();
    expect(preview.missing).toEqual([]);
  });

  test("gives every control its decision with its justification", () => {
    const applied = apply(preview);
    expect(applied).toHaveLength(93);
    for (const { applicability } of applied) {
      expect(applicability).not.toMatchObject({ justification: "" });
    }
  });

  test("changes nothing when it is imported again", () => {
    const again = SoaImport.preview({
      rows,
      mapping: guessed,
      values: meanings,
      current: apply(preview),
    });
    expect(again.counts).toMatchObject({ changed: 0, unchanged: 93, errors: 0 });
    expect(again.rows.map(SoaImport.decisionFor)).toEqual(Array(93).fill(null));
  });

  test("parses as its own schema", () => {
    expect(SoaImport.Preview.parse(preview)).toEqual(preview);
    expect(SoaImport.Mapping.parse(guessed)).toEqual(guessed);
    expect(SoaImport.Values.parse(meanings)).toEqual(meanings);
  });
});

describe("preview", () => {
  test("shows what stands and what would stand", () => {
    const current = [
      decided("iso27001:A.5.1", { decision: "excluded", justification: "not needed" }),
      decided("iso27001:A.5.2", { decision: "applicable", inherited: true, justification: "host" }),
    ];
    const { rows } = previewOf(
      table(["5.1", "Yes", "needed"], ["5.2", "Yes", "own"], ["5.3", "No", "n"]),
      { current },
    );
    expect(rows).toMatchObject([
      {
        requirement: "iso27001:A.5.1",
        outcome: "change",
        before: { decision: "excluded", justification: "not needed" },
        after: { decision: "applicable", justification: "needed" },
      },
      {
        before: { decision: "inherited", justification: "host" },
        after: { decision: "applicable" },
      },
      { before: { decision: "undecided", justification: "" }, after: { decision: "excluded" } },
    ]);
    expect(rows.map(SoaImport.decisionFor)).toEqual([
      { decision: "applicable", inherited: false, justification: "needed" },
      { decision: "applicable", inherited: false, justification: "own" },
      { decision: "excluded", justification: "n" },
    ]);
  });

  test.each([
    ["an unknown control", ["A.5.99", "Yes", "x"], 0, "“A.5.99” is no control of Annex A"],
    ["no control", ["", "Yes", "x"], 0, "No control is named here."],
    ["an unclear decision", ["A.5.1", "Partly", "x"], 1, "Say what “Partly” means"],
    [
      "an exclusion without a justification",
      ["A.5.1", "No", " "],
      2,
      "Say why this control is excluded",
    ],
    [
      "an exclusion justified by a dash",
      ["A.5.1", "No", "–"],
      2,
      "Say why this control is excluded",
    ],
    [
      "a justification too long",
      ["A.5.1", "Yes", "x".repeat(1_001)],
      2,
      "At most 1000 characters; this justification has 1001 characters.",
    ],
    ["control characters", ["A.5.1", "Yes", "a\u0007b"], 2, "Control characters are not allowed"],
  ])("refuses %s at its cell", (_, cells, column, reason) => {
    const { rows, counts } = previewOf(table(cells, ["A.8.1", "Yes", "x"], ["A.8.2", "Yes", "x"]));
    expect(rows[0]).toMatchObject({ outcome: "error", after: null, errors: [{ column }] });
    expect(rows[0]?.errors[0]?.reason).toContain(reason);
    expect(rows.map(SoaImport.decisionFor)[0]).toBeNull();
    expect(counts).toMatchObject({ errors: 1, changed: 2 });
  });

  test("names every error of a row", () => {
    const { rows } = previewOf(table(["A.5.99", "Partly", ""]));
    expect(rows[0]?.errors.map(({ column }) => column)).toEqual([0, 1]);
  });

  test("refuses an empty decision that somebody set to unknown", () => {
    const { rows } = previewOf(table(["A.5.1", "", ""]), { values: [] });
    expect(rows[0]?.errors).toEqual([
      { column: 1, reason: "No decision is given here. Say what an empty cell means." },
    ]);
  });

  test("refuses a control that is decided twice, on both rows", () => {
    const { rows } = previewOf(
      table(["A.5.1", "Yes", ""], ["A5.1", "No", "x"], ["A.5.2", "Yes", ""]),
    );
    expect(rows.map(({ errors }) => errors)).toEqual([
      [{ column: 0, reason: "“A.5.1” is decided again on line 3." }],
      [{ column: 0, reason: "“A5.1” is decided again on line 2." }],
      [],
    ]);
  });

  test("tells of a spreadsheet that took numbers of controls for numbers", () => {
    const { rows } = previewOf(table(["5.1", "Yes", ""], ["5.1", "Yes", ""], ["5.1", "Yes", ""]));
    expect(rows[0]?.errors[0]?.reason).toBe(
      "“5.1” is decided again on lines 3, 4. A spreadsheet may have turned 5.10 into 5.1.",
    );
  });

  test("does not count a row that decides nothing as a second decision", () => {
    const { counts } = previewOf(table(["A.5.1", "Yes", ""], ["A.5.1", "", ""]));
    expect(counts).toMatchObject({ changed: 1, skipped: 1, errors: 0 });
  });

  test("does not take the headings of a file of 2013 for controls of 2022", () => {
    const { rows } = previewOf(
      table(["A.6.1", "Yes", "x"], ["A.6.1.1", "Yes", "x"], ["A.6.1.2", "Yes", "x"]),
    );
    expect(rows.at(-1)?.errors).toMatchObject([
      { column: 0, reason: expect.stringContaining("where A.6.1 is a heading") as unknown },
    ]);
  });

  test("leaves a control of 2013 out of a file that follows 2022", () => {
    const { rows } = previewOf(table(["A.5.1", "Yes", "x"], ["A.9.2.1", "Yes", "x"]));
    expect(rows[1]?.errors).toMatchObject([
      {
        column: 0,
        reason: expect.stringContaining("in the edition of 2022 it became A.5.16") as unknown,
      },
    ]);
  });

  test("passes over headings between the controls", () => {
    const { rows, counts } = previewOf(
      table(["A.5 Organizational controls", "", ""], ["People", "", ""], ["A.6.1", "Yes", "x"]),
      { values: SoaImport.guessValues(["Yes"]) },
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(["skip", "skip", "change"]);
    expect(counts).toMatchObject({ applicable: 1, skipped: 2 });
  });

  test("leaves a control alone whose decision is to be skipped", () => {
    const current = [
      decided("iso27001:A.5.1", { decision: "applicable", inherited: false, justification: "x" }),
    ];
    const { rows, counts } = previewOf(table(["A.5.1", "", "other"]), { current });
    expect(rows[0]).toMatchObject({ outcome: "skip", before: rows[0]?.after });
    expect(counts).toMatchObject({ applicable: 0, skipped: 1 });
  });

  test("keeps the justification that stands where the file has none", () => {
    const current = [
      decided("iso27001:A.5.1", { decision: "applicable", inherited: false, justification: "why" }),
      decided("iso27001:A.5.2", { decision: "excluded", justification: "why not" }),
    ];
    const { rows } = previewOf(table(["A.5.1", "Inherited", ""], ["A.5.2", "No", ""]), { current });
    expect(rows).toMatchObject([
      { outcome: "change", after: { decision: "inherited", justification: "why" } },
      { outcome: "same", after: { decision: "excluded", justification: "why not" } },
    ]);
  });

  test("does not justify an exclusion with the reason for the inclusion before it", () => {
    const current = [
      decided("iso27001:A.5.1", { decision: "applicable", inherited: false, justification: "why" }),
    ];
    expect(previewOf(table(["A.5.1", "No", ""]), { current }).counts.errors).toBe(1);
  });

  describe("with a column of its own for exclusions", () => {
    const own: SoaImport.Mapping = { ...mapping, exclusionJustification: 3 };
    const long = "x".repeat(1_001);

    test("takes the reason from it, and from the other where it is empty", () => {
      const { rows } = previewOf(
        table(
          ["A.5.1", "Yes", "in", "out"],
          ["A.5.2", "No", "in", "out"],
          ["A.5.3", "No", "in", ""],
        ),
        { mapping: own },
      );
      expect(rows.map(({ after }) => after?.justification)).toEqual(["in", "out", "in"]);
    });

    test.each([
      [["A.5.1", "No", "", ""], 3],
      [["A.5.1", "No", "", long], 3],
      [["A.5.1", "No", long, ""], 2],
      [["A.5.1", "Yes", long, "out"], 2],
    ])("locates the error in the column the reason comes from (%#)", (cells, column) => {
      expect(previewOf(table(cells), { mapping: own }).rows[0]?.errors).toMatchObject([{ column }]);
    });
  });

  test("shows status and owner beside the row, and a row with too few cells as if they were empty", () => {
    const { rows } = previewOf(table(["A.5.1", "Yes", "x", "Planned"]), {
      mapping: { ...mapping, status: 3, owner: 4 },
    });
    expect(rows[0]).toMatchObject({ status: "Planned", owner: "" });
  });

  test.each([
    [{ controlId: null }, ["Say which column names the control."]],
    [{ decision: null }, ["Say which column holds the decision."]],
    [
      { controlId: null, decision: null },
      ["Say which column names the control.", "Say which column holds the decision."],
    ],
  ])("decides nothing without %j", (change, reasons) => {
    const { rows, counts } = previewOf(table(["A.5.1", "Yes", "x"]), {
      mapping: { ...mapping, ...change },
    });
    expect(counts).toMatchObject({ errors: 1, changed: 0 });
    expect(rows[0]?.errors.map(({ reason }) => reason)).toEqual(reasons);
  });

  test("keeps rows that could not be read in their place, as errors", () => {
    const unreadable = [{ row: 2, line: 3, detail: "Row 2 has 4 cells, the header has 3." }];
    const [first, , third] = table(["A.5.1", "Yes", ""], ["", "", ""], ["A.5.2", "Yes", ""]);
    const { rows, counts } = previewOf(
      [first, third].filter((row) => row !== undefined),
      {
        unreadable,
      },
    );
    expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, "change"],
      [3, "error"],
      [4, "change"],
    ]);
    expect(rows[1]?.errors).toEqual([{ column: null, reason: unreadable[0]?.detail }]);
    expect(counts).toMatchObject({ rows: 3, changed: 2, errors: 1 });
  });

  test("lists the controls the file does not name, in the standard's order", () => {
    const rows = table(...controls.slice(2).map(({ id }) => [id, "Yes", ""]));
    expect(previewOf(rows).missing).toEqual(["iso27001:A.5.1", "iso27001:A.5.2"]);
  });
});

describe("whatever the file says", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "A.5.1",
      "5.2",
      "A.9.2.1",
      "Yes",
      "No",
      "Inherited",
      "",
      "Partly",
      "x".repeat(1_001),
    ),
    fc.string(),
  );
  const file = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 });

  test("the counts add up, and only decisions that can be made are given", () => {
    fc.assert(
      fc.property(file, (cells) => {
        const { rows, counts, legacy } = previewOf(table(...cells));
        const { changed, unchanged, skipped, errors, asked } = counts;
        expect(changed + unchanged + skipped + errors + asked).toBe(counts.rows);
        expect(counts.applicable + counts.excluded).toBe(counts.changed + counts.unchanged);
        if (legacy === null) expect(rows).toHaveLength(cells.length);
        for (const row of rows) {
          expect(row.errors.length > 0).toBe(row.outcome === "error");
          const decision = SoaImport.decisionFor(row);
          expect(decision !== null).toBe(row.outcome === "change");
          if (decision !== null) expect(decided(row.requirement ?? "", decision)).toBeDefined();
        }
      }),
    );
  });

  test("importing the same file again changes nothing", () => {
    fc.assert(
      fc.property(file, (cells) => {
        const rows = table(...cells);
        const current = apply(previewOf(rows));
        expect(previewOf(rows, { current }).counts.changed).toBe(0);
      }),
    );
  });
});

describe("decisionTexts", () => {
  test("gives each text of the column once", () => {
    const rows = table(["A.5.1", "Yes "], ["A.5.2", "Yes"], ["A.5.3"]);
    expect(SoaImport.decisionTexts(rows, 1)).toEqual(["Yes", ""]);
    expect(SoaImport.decisionTexts(rows, null)).toEqual([]);
  });
});
