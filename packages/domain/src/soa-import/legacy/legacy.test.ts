import { ofStandard } from "@tandem/standards/catalogue";
import { ancestors, legacyControls, new2022 } from "@tandem/standards/legacy-2013";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Assessment from "../../assessment/assessment.ts";
import { UserId } from "../../kernel/id.ts";
import * as SoaImport from "../soa-import.ts";

const columns = { controlId: 0, decision: 1, justification: 2, status: 3 };
const mapping: SoaImport.Mapping = { ...columns, exclusionJustification: null, owner: null };
const values = SoaImport.guessValues(["Yes", "Inherited", "No", ""]);
const controls = ofStandard("iso27001").filter(({ kind }) => kind === "control");

const table = (...cells: (readonly string[])[]): SoaImport.FileRow[] =>
  cells.map((row, index) => ({ row: index + 1, line: index + 2, cells: row }));

type Changes = Partial<Parameters<typeof SoaImport.preview>[0]>;

const carriedOver = (rows: SoaImport.FileRow[], changes: Changes = {}) => {
  const { legacy, ...preview } = SoaImport.preview({
    rows,
    mapping,
    values,
    current: [],
    ...changes,
  });
  if (legacy === null) throw new Error("Not taken for a file of 2013");
  return { ...preview, legacy };
};

const rowOf = ({ rows }: ReturnType<typeof carriedOver>, key: string) =>
  rows.find(({ requirement }) => requirement === key);

const fates = ({ legacy }: ReturnType<typeof carriedOver>) =>
  Object.fromEntries(legacy.sources.map(({ control, fate }) => [control, fate]));

const whole = legacyControls.map(({ id }) => [id, "Yes", "As in the risk register", "Implemented"]);

describe("a whole Statement of Applicability of 2013 that says the same of every control", () => {
  const preview = carriedOver(table(...whole));

  test("decides every control of 2022 that has an ancestor, and asks only where one was split", () => {
    expect(preview.counts).toMatchObject({
      rows: 82,
      applicable: 80,
      changed: 80,
      errors: 0,
      asked: 2,
    });
    expect(
      preview.legacy.questions.map(({ requirement, reasons }) => [requirement, reasons]),
    ).toEqual([
      ["iso27001:A.5.36", ["split"]],
      ["iso27001:A.8.8", ["split"]],
    ]);
    expect(preview.rows.map(({ row }) => row)).toEqual(preview.rows.map((_, place) => place + 1));
  });

  test("accounts for each of the 114 rows", () => {
    const { sources, absent } = preview.legacy;
    expect(sources.map(({ id }) => id)).toEqual(legacyControls.map(({ id }) => id));
    expect(absent).toEqual([]);
    const tally = (fate: string) => sources.filter((each) => each.fate === fate).length;
    expect([tally("taken"), tally("joined"), tally("asked")]).toEqual([58, 53, 3]);
  });

  test("leaves the eleven new controls undecided, and says so", () => {
    expect(preview.legacy.added).toEqual(new2022);
    for (const key of new2022) expect(rowOf(preview, key)).toBeUndefined();
    expect(preview.missing).toEqual([]);
  });

  test("proposes the same for a split control, to be confirmed", () => {
    expect(preview.legacy.questions[1]).toMatchObject({
      sources: [{ id: "A.12.6.1" }, { id: "A.18.2.3" }],
      undecided: [],
      proposal: {
        decision: "applicable",
        justification: "As in the risk register",
        status: "Implemented",
      },
      answer: null,
    });
  });

  test("parses as its own schema, and changes nothing when it is imported again", () => {
    expect(SoaImport.Preview.parse(preview)).toEqual(preview);
    const admin = { userId: UserId.parse("usr_0000000000000001"), role: "clientAdmin" } as const;
    const current = preview.rows.flatMap((row) => {
      const decision = SoaImport.decisionFor(row);
      if (decision === null || row.requirement === null) return [];
      const info = Assessment.initial(row.requirement);
      return [Assessment.decide(info, decision, admin, "2026-11-24T09:30:00.000Z")];
    });
    expect(carriedOver(table(...whole), { current }).counts).toMatchObject({
      changed: 0,
      unchanged: 80,
    });
  });
});

describe("rows that went into one control", () => {
  const both = (first: readonly string[], second: readonly string[]) =>
    carriedOver(table(["A.5.1.1", ...first], ["A.5.1.2", ...second]));

  test("are joined where they agree, one of them without a justification", () => {
    const preview = both(["Yes", "", "Planned"], ["Yes", "We need them", "Implemented"]);
    expect(rowOf(preview, "iso27001:A.5.1")).toMatchObject({
      outcome: "change",
      control: "A.5.1.1, A.5.1.2",
      line: 2,
      after: { decision: "applicable", justification: "We need them" },
      status: "Planned",
    });
    expect(fates(preview)).toEqual({ "A.5.1.1": "joined", "A.5.1.2": "joined" });
  });

  test("are asked about where their justifications differ, which are proposed together", () => {
    const preview = both(["Yes", "Law", ""], ["Yes", "Contract", ""]);
    expect(rowOf(preview, "iso27001:A.5.1")).toMatchObject({ outcome: "ask", after: null });
    expect(preview.legacy.questions).toMatchObject([
      {
        reasons: ["differ"],
        proposal: { decision: "applicable", justification: "A.5.1.1: Law\nA.5.1.2: Contract" },
      },
    ]);
    expect(fates(preview)).toEqual({ "A.5.1.1": "asked", "A.5.1.2": "asked" });
  });

  test("are asked about where they disagree, and nobody guesses which is right", () => {
    const { legacy } = both(["Yes", "Law", "60 %"], ["No", "None here", "20 %"]);
    expect(legacy.questions[0]?.proposal).toEqual({
      decision: null,
      justification: "A.5.1.1: Law\nA.5.1.2: None here",
      status: "20 %",
    });
  });

  test("are asked about without a state where the file has no such column", () => {
    const { legacy, rows } = carriedOver(
      table(["A.5.1.1", "Yes", "Law"], ["A.5.1.2", "Yes", "Contract"]),
      { mapping: { ...mapping, status: null } },
    );
    expect(legacy.questions[0]).toMatchObject({
      proposal: { status: "" },
      sources: [{ status: "" }, { status: "" }],
    });
    expect(rows[0]).toMatchObject({ status: null });
  });

  test("of three controls name one reason once", () => {
    const { legacy } = carriedOver(
      table(
        ["A.12.4.1", "Yes", "Law"],
        ["A.12.4.2", "Yes", "Contract"],
        ["A.12.4.3", "Yes", "Law"],
      ),
    );
    expect(legacy.questions[0]?.proposal.justification).toBe(
      "A.12.4.1, A.12.4.3: Law\nA.12.4.2: Contract",
    );
  });

  test("are asked about where one of them is not decided in the file", () => {
    const { legacy } = both(["Yes", "Law"], ["", ""]);
    expect(legacy.questions).toMatchObject([
      { reasons: ["partial"], undecided: ["A.5.1.2"], proposal: { decision: "applicable" } },
    ]);
    expect(legacy.sources.map(({ fate }) => fate)).toEqual(["asked", "skip"]);
  });

  test("wait where one of them has an error, which stands at its place", () => {
    const preview = both(["Yes", "Law"], ["Perhaps", "Law"]);
    expect(rowOf(preview, "iso27001:A.5.1")).toMatchObject({
      outcome: "error",
      errors: [{ column: null, reason: expect.stringContaining("A.5.1.2 on line 3") as unknown }],
    });
    expect(preview.rows.at(-1)).toMatchObject({
      line: 3,
      outcome: "error",
      errors: [{ column: 1 }],
    });
    expect(fates(preview)).toEqual({ "A.5.1.1": "waits", "A.5.1.2": "error" });
    expect(preview.legacy.questions).toEqual([]);
  });
});

describe("an answer", () => {
  const rows = table(["A.5.1.1", "Yes", "Law"], ["A.5.1.2", "No", "None here"]);
  const requirement = "iso27001:A.5.1" as const;
  const answered = (answer: Omit<SoaImport.Answer, "requirement">) =>
    carriedOver(rows, { answers: [{ ...answer, requirement }] });

  test.each(["applicable", "inherited", "excluded"] as const)("decides: %s", (decision) => {
    const preview = answered({ decision, justification: "So it is" });
    expect(rowOf(preview, requirement)).toMatchObject({
      outcome: "change",
      after: { decision, justification: "So it is" },
    });
    expect(fates(preview)).toEqual({ "A.5.1.1": "answered", "A.5.1.2": "answered" });
    expect(preview.legacy.questions[0]?.answer).toMatchObject({ decision });
  });

  test("may leave the control as it is", () => {
    const preview = answered({ decision: "leave", justification: "" });
    expect(rowOf(preview, requirement)).toMatchObject({ outcome: "skip" });
    expect(fates(preview)).toEqual({ "A.5.1.1": "left", "A.5.1.2": "left" });
  });

  test("that excludes without a reason is an error", () => {
    expect(rowOf(answered({ decision: "excluded", justification: "" }), requirement)).toMatchObject(
      {
        outcome: "error",
        errors: [{ column: null, reason: expect.stringContaining("6.1.3 d") as unknown }],
      },
    );
  });

  test("to what is not asked means nothing", () => {
    const preview = carriedOver(table(["A.9.2.1", "Yes", "Law"]), {
      answers: [{ requirement: "iso27001:A.5.16", decision: "excluded", justification: "No" }],
    });
    expect(rowOf(preview, "iso27001:A.5.16")).toMatchObject({ after: { decision: "applicable" } });
  });
});

describe("a row", () => {
  test("whose control went into one alone is taken, with its columns", () => {
    const more = { ...mapping, exclusionJustification: 4, owner: 5 };
    const preview = carriedOver(
      table(["A.9.2.1", "No", "", "", "Nobody signs in", "ann@client.example"]),
      { mapping: more },
    );
    expect(rowOf(preview, "iso27001:A.5.16")).toMatchObject({
      outcome: "change",
      after: { decision: "excluded", justification: "Nobody signs in" },
      owner: "ann@client.example",
    });
    expect(fates(preview)).toEqual({ "A.9.2.1": "taken" });
  });

  test.each([
    ["is of no edition", ["A.99.1.1", "Yes", ""], 0, "A.5.1.1 to A.18.2.3"],
    ["names no control", ["", "Yes", "x"], 0, "No control is named here."],
    ["is a heading", ["A.8.1", "Yes", ""], 0, "is a heading or no control"],
    ["decides unclearly", ["A.9.2.2", "Partly", ""], 1, "Say what “Partly” means"],
    ["is named twice", ["A.9.2.1", "No", "x"], 0, "is decided again on line 2"],
  ])("that %s is an error at its place", (_, cells, column, reason) => {
    const preview = carriedOver(table(["A.9.2.1", "Yes", ""], ["A.9.2.3", "Yes", ""], cells));
    expect(preview.rows.at(-1)).toMatchObject({ outcome: "error", line: 4 });
    expect(preview.rows.at(-1)?.errors[0]).toMatchObject({ column });
    expect(preview.rows.at(-1)?.errors[0]?.reason).toContain(reason);
  });

  test("that excludes without a reason is an error where the reason should be", () => {
    const preview = carriedOver(table(["A.9.2.1", "No", ""]));
    expect(rowOf(preview, "iso27001:A.5.16")?.errors).toMatchObject([{ column: 2 }]);
  });

  test("of a file that was begun to be brought up to date may name a new control", () => {
    const preview = carriedOver(
      table(["A.9.2.1", "Yes", ""], ["A.9.2.3", "Yes", ""], ["A.5.7", "Yes", "Feeds are read"]),
    );
    expect(rowOf(preview, "iso27001:A.5.7")).toMatchObject({ outcome: "change" });
    expect(preview.legacy.added).toHaveLength(10);
    expect(preview.missing).not.toContain("iso27001:A.5.7");
  });

  test("of a heading without a decision is passed over", () => {
    const preview = carriedOver(table(["A.9 Access", "", ""], ["A.9.2.1", "Yes", ""]), {
      unreadable: [{ row: 3, line: 4, detail: "Row 3 has 4 cells." }],
    });
    expect(preview.rows.map(({ outcome }) => outcome)).toEqual(["change", "skip", "error"]);
    expect(preview.legacy.absent).toHaveLength(113);
  });
});

describe("whatever a file of 2013 says", () => {
  const cells = fc.tuple(
    fc.constantFrom(...legacyControls.map(({ id }) => id), "A.5.7", "A.6.1", "nothing"),
    fc.constantFrom("Yes", "No", "Inherited", "", "Perhaps"),
    fc.constantFrom("", "Law", "Contract", "As agreed"),
    fc.constantFrom("", "Planned", "Implemented"),
  );
  const file = fc
    .uniqueArray(cells, { minLength: 1, maxLength: 60, selector: ([id]) => id })
    .map((rows) => [
      ["A.18.1.1", "Yes", "", ""],
      ["A.18.1.2", "Yes", "", ""],
      ...rows.filter(([id]) => !id.startsWith("A.18.1.")),
    ]);
  const answer = fc.record({
    requirement: fc.constantFrom(...controls.map(({ key }) => key)),
    decision: fc.constantFrom("applicable", "inherited", "excluded", "leave"),
    justification: fc.constantFrom("", "Because"),
  });
  const answers = fc.uniqueArray(answer, {
    selector: ({ requirement }) => requirement,
    maxLength: 40,
  });

  test("every row is accounted for, and nothing is decided without one that leads to it", () => {
    fc.assert(
      fc.property(file, answers, (rows, said) => {
        const preview = carriedOver(table(...rows), { answers: said });
        const { sources, questions, added } = preview.legacy;
        expect(sources.map(({ control }) => control)).toEqual(rows.map(([id]) => id));
        const told = new Set(rows.filter(([, decision]) => decision !== "").map(([id]) => id));
        const seen = new Set<string>();
        for (const row of preview.rows) {
          if (row.requirement === null) continue;
          expect(seen.has(row.requirement)).toBe(false);
          seen.add(row.requirement);
          const from = new Set([
            ...ancestors(row.requirement).map(({ id }) => id),
            row.requirement.slice(9),
          ]);
          expect([...from].some((id) => told.has(id))).toBe(true);
        }
        for (const key of added) expect(seen.has(key)).toBe(false);
        const reached = (control: string, fate: string) =>
          fate === "skip" ||
          fate === "error" ||
          preview.rows.some((row) => row.control.split(", ").includes(control));
        for (const { id, fate } of sources) expect(reached(id ?? "", fate)).toBe(true);
        const open = preview.rows
          .filter(({ outcome }) => outcome === "ask")
          .map(({ requirement }) => requirement);
        expect(
          questions.filter((each) => each.answer === null).map(({ requirement }) => requirement),
        ).toEqual(open);
        const { changed, unchanged, skipped, errors, asked, rows: all } = preview.counts;
        expect(changed + unchanged + skipped + errors + asked).toBe(all);
      }),
      { numRuns: 200 },
    );
  });

  test("its order means nothing", () => {
    const shuffled = file.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    const decisions = (rows: readonly (readonly string[])[], said: SoaImport.Answers) => {
      const { rows: found, legacy } = carriedOver(table(...rows), { answers: said });
      return {
        decided: found
          .filter(({ requirement }) => requirement !== null)
          .map(({ requirement, outcome, after, status, control }) => ({
            requirement,
            outcome,
            after,
            status,
            control,
          })),
        asked: legacy.questions.map(({ requirement, reasons, proposal }) => ({
          requirement,
          reasons,
          proposal,
        })),
      };
    };
    fc.assert(
      fc.property(shuffled, answers, ([rows, other], said) => {
        expect(decisions(other, said)).toEqual(decisions(rows, said));
      }),
      { numRuns: 100 },
    );
  });
});
