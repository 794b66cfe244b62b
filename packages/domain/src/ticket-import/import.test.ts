import { describe, expect, test } from "vitest";
import { JobId, UserId } from "../kernel/id.ts";
import { advance, begin, cancel, mostProblems, nothing, type Problem } from "./import.ts";
import { wordsOf } from "./mapping.ts";

const at = "2040-03-05T12:00:00.000Z";
const later = "2040-03-05T12:01:00.000Z";
const file = { source: "desk", fileName: "events.csv", bytes: 10, fingerprint: "f" };
const begun = begin(
  JobId.parse("job_0000000000000001"),
  file,
  UserId.parse("usr_0000000000000001"),
  at,
);
const problem = (line: number): Problem => ({ line, outcome: "refused", detail: "No" });
const step = (line: number, isLast = false) => ({
  line,
  isLast,
  tally: { ...nothing, added: 2, refused: 1 },
  problems: [problem(line)],
});

describe("an import", () => {
  test("counts each batch, and is done with the last", () => {
    const one = advance(begun, step(10), later);
    expect(one).toMatchObject({ state: "running", line: 10, changedAt: later });
    const two = advance(one, step(20, true), later);
    expect(two).toMatchObject({
      state: "done",
      line: 20,
      tally: { ...nothing, added: 4, refused: 2 },
      problems: [problem(10), problem(20)],
    });
  });

  test("counts no line twice after a crash, and may end where it stands", () => {
    const one = advance(begun, step(10), later);
    expect(advance(one, step(10), later)).toBe(one);
    expect(advance(one, step(5), later)).toBe(one);
    const end = { line: 10, isLast: true, tally: nothing, problems: [] };
    expect(advance(one, end, later)).toMatchObject({ state: "done", tally: one.tally });
  });

  test("keeps the first problems and counts all", () => {
    const problems = Array.from({ length: mostProblems + 1 }, (_, line) => problem(line + 1));
    const after = advance(begun, { ...step(500), problems }, later);
    expect(after.problems).toHaveLength(mostProblems);
  });

  test("that is over goes no further", () => {
    const cancelled = cancel(begun, later);
    expect(cancelled).toMatchObject({ state: "cancelled", changedAt: later });
    const refusal = expect.objectContaining({ code: "job.not_resumable" }) as Error;
    expect(() => advance(cancelled, step(10), later)).toThrow(refusal);
    expect(() => cancel(cancelled, later)).toThrow(refusal);
  });
});

test("the words of a source are those that mean a state", () => {
  const states = { Open: "active", Note: "ignore", Odd: null } as const;
  expect(wordsOf({ states })).toEqual({ open: "active" });
});
