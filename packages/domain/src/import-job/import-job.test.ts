import { describe, expect, it } from "vitest";
import type { Actor } from "../access/access.ts";
import { JobId, UserId } from "../kernel/id.ts";
import type { Preview } from "../soa-import/soa-import.ts";
import * as ImportJob from "./import-job.ts";

const now = "2026-11-24T09:00:00.000Z";
const ada: Actor & { name: string } = {
  userId: UserId.parse("usr_0123456789abcdef"),
  role: "clientAdmin",
  name: "Ada",
};
const bob = { ...ada, userId: UserId.parse("usr_fedcba9876543210"), name: "Bob" };
const contentsOf = ({ source, notes, header, unreadable, mapping, values }: ImportJob.Info) => ({
  source,
  notes,
  header,
  unreadable,
  mapping,
  values,
});
const none = {
  controlId: 0,
  decision: 1,
  justification: 2,
  exclusionJustification: null,
  status: null,
  owner: null,
};
const staged: ImportJob.Info = {
  id: JobId.parse("job_0123456789abcdef"),
  fileName: "soa.csv",
  sha256: "0",
  createdBy: ada.userId,
  createdAt: now,
  reading: "",
  answers: [],
  source: null,
  notes: [],
  header: ["a", "b", "c"],
  unreadable: [],
  mapping: none,
  values: [],
  progress: { state: "staged" },
};
const row = (
  place: number,
  errors: Preview["rows"][number]["errors"] = [],
): Preview["rows"][number] => ({
  row: place,
  line: place + 1,
  control: "A.5.1",
  requirement: "iso27001:A.5.1",
  outcome: errors.length > 0 ? "error" : "change",
  before: null,
  after: null,
  status: null,
  owner: null,
  errors,
  notes: [],
});
const previewOf = (rows: Preview["rows"]): Preview => ({
  rows,
  counts: {
    rows: rows.length,
    applicable: 0,
    inherited: 0,
    excluded: 0,
    changed: 0,
    unchanged: 0,
    skipped: 0,
    errors: rows.filter(({ errors }) => errors.length > 0).length,
    asked: 0,
  },
  missing: [],
  legacy: null,
});
const good = previewOf(Array.from({ length: 30 }, (_, place) => row(place + 1)));
const tally: ImportJob.Tally = { changed: 20, unchanged: 4, refused: [{ row: 3, reason: "No." }] };

describe("an import", () => {
  it("can be mapped again until it is started", () => {
    const mapping = { ...none, justification: 1 };
    expect(ImportJob.map(staged, { mapping, values: [] }).mapping).toEqual(mapping);
    const started = ImportJob.start(staged, { rows: "all", preview: good }, ada);
    expect(() => ImportJob.map(started, { mapping, values: [] })).toThrow(/started already/);
    expect(() => ImportJob.start(started, { rows: "all", preview: good }, ada)).toThrow(
      /started already/,
    );
  });

  it("refuses all rows while one has an error, and takes the good ones", () => {
    const bad = previewOf([row(1), row(2, [{ column: 1, reason: "Unknown." }])]);
    expect(() => ImportJob.start(staged, { rows: "all", preview: bad }, ada)).toThrow(
      /1 rows have errors/,
    );
    expect(ImportJob.start(staged, { rows: "good", preview: bad }, ada).progress).toMatchObject({
      state: "applying",
      done: 0,
      total: 2,
    });
  });

  it("adds chunks up until it is applied", () => {
    const started = ImportJob.start(staged, { rows: "all", preview: good }, ada);
    const half = ImportJob.advance(started, 25, tally, now);
    expect(half.progress).toMatchObject({ state: "applying", done: 25, changed: 20 });
    const whole = ImportJob.advance(half, 5, { changed: 5, unchanged: 0, refused: [] }, now);
    expect(whole.progress).toEqual({
      state: "applied",
      startedBy: ada,
      at: now,
      chunks: 2,
      changed: 25,
      unchanged: 4,
      refused: [{ row: 3, reason: "No." }],
    });
    expect(() => ImportJob.advance(whole, 5, tally, now)).toThrow(/not being applied/);
  });

  it("can be read in another way until it is started, and begins anew", () => {
    const contents = { ...contentsOf(staged), header: ["x"], notes: ["Row 1 is hidden."] };
    const read = ImportJob.reread(staged, contents, "read_2");
    expect(read).toMatchObject({ header: ["x"], reading: "read_2", fileName: "soa.csv" });
    const started = ImportJob.start(read, { rows: "all", preview: good }, ada);
    expect(() => ImportJob.reread(started, contents, "read_3")).toThrow(/started already/);
  });

  describe("of a file of 2013", () => {
    const [a, b] = ["iso27001:A.5.1", "iso27001:A.5.9"] as const;
    const question = (requirement: typeof a | typeof b) => ({
      requirement,
      reasons: ["differ" as const],
      sources: [],
      undecided: [],
      proposal: { decision: null, justification: "", status: "" },
      answer: null,
    });
    const asking: Preview = {
      ...good,
      counts: { ...good.counts, asked: 2 },
      legacy: { sources: [], questions: [question(a), question(b)], added: [], absent: [] },
    };
    const yes = { requirement: a, decision: "applicable", justification: "" } as const;

    it("keeps answers until the columns or values mean something else", () => {
      const answered = ImportJob.answer(staged, [yes], asking);
      expect(answered.answers).toEqual([yes]);
      expect(ImportJob.Info.parse(answered)).toEqual(answered);
      expect(ImportJob.map(answered, { mapping: { ...none }, values: [] }).answers).toEqual([yes]);
      const other = { ...none, status: 2 };
      expect(ImportJob.map(answered, { mapping: other, values: [] }).answers).toEqual([]);
      const values = [{ text: "x", meaning: "skip" as const }];
      expect(ImportJob.map(answered, { mapping: none, values }).answers).toEqual([]);
      expect(ImportJob.reread(answered, contentsOf(answered), "r").answers).toEqual([]);
    });

    it.each([
      [[{ ...yes, requirement: "iso27001:A.8.1" as const }], "/answers/0/requirement"],
      [[yes, yes], "/answers/1/requirement"],
      [
        [{ ...yes, decision: "excluded" as const, justification: " – " }],
        "/answers/0/justification",
      ],
    ])("refuses answers that cannot be taken: %j", (answers, pointer) => {
      expect(() => ImportJob.answer(staged, answers, asking)).toThrow(
        expect.objectContaining({
          code: "input.invalid",
          errors: [expect.objectContaining({ pointer }) as unknown],
        }),
      );
    });

    it("takes no answers where nothing is asked, or once it was started", () => {
      expect(() => ImportJob.answer(staged, [yes], good)).toThrow(/cannot be taken/);
      const started = ImportJob.start(staged, { rows: "good", preview: asking }, ada);
      expect(() => ImportJob.answer(started, [yes], asking)).toThrow(/started already/);
    });

    it("is not applied whole while something is asked", () => {
      expect(() => ImportJob.start(staged, { rows: "all", preview: asking }, ada)).toThrow(
        /2 controls are asked about/,
      );
    });
  });

  it("of an earlier version of the product still parses", () => {
    const { reading: _, answers: __, source: ___, notes: ____, ...old } = staged;
    const started = { state: "applying", startedBy: ada, done: 0, total: 3, ...tally };
    expect(ImportJob.Info.parse(old)).toEqual(staged);
    expect(ImportJob.Info.parse({ ...old, progress: started }).progress).toMatchObject({
      chunks: 0,
    });
  });
});

describe("undoing", () => {
  const idle = { changed: 0, unchanged: 25, refused: [] };
  const applied = [tally, idle, { ...tally, changed: 1 }].reduce(
    (job, each) => ImportJob.advance(job, 10, each, now),
    ImportJob.start(staged, { rows: "all", preview: good }, ada),
  );
  const requirement = "iso27001:A.5.1" as const;

  it("goes back chunk by chunk, as many as changed anything", () => {
    const begun = ImportJob.undo(applied, bob);
    expect(begun.progress).toMatchObject({ state: "undoing", startedBy: bob, done: 0 });
    const kept = [{ requirement, reason: "It was answered." }];
    const half = ImportJob.goBack(begun, { restored: 19, kept }, now);
    expect(half.progress).toMatchObject({ state: "undoing", done: 1, restored: 19, kept });
    const whole = ImportJob.goBack(half, { restored: 1, kept: [] }, now);
    expect(whole.progress).toMatchObject({
      state: "undone",
      at: now,
      restored: 20,
      kept,
      applied: { startedBy: ada, changed: 21, chunks: 2 },
    });
    expect(ImportJob.Info.parse(whole)).toEqual(whole);
    expect(() => ImportJob.goBack(whole, { restored: 1, kept: [] }, now)).toThrow(/not being/);
    expect(() => ImportJob.undo(whole, bob)).toThrow(/undone already/);
    expect(() => ImportJob.undo(half, bob)).toThrow(/undone already/);
  });

  it("is for what was applied and changed something", () => {
    expect(() => ImportJob.undo(staged, bob)).toThrow(/that is done/);
    const started = ImportJob.start(staged, { rows: "all", preview: good }, ada);
    expect(() => ImportJob.undo(ImportJob.advance(started, 30, idle, now), bob)).toThrow(
      /changed nothing/,
    );
    const done = ImportJob.advance(started, 30, tally, now);
    const old = { ...done, progress: { ...done.progress, chunks: 0 } };
    expect(() => ImportJob.undo(ImportJob.Info.parse(old), bob)).toThrow(/from before/);
  });
});
