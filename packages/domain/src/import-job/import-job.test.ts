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
  },
  missing: [],
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
      changed: 25,
      unchanged: 4,
      refused: [{ row: 3, reason: "No." }],
    });
    expect(() => ImportJob.advance(whole, 5, tally, now)).toThrow(/not being applied/);
  });
});
