import { expect, test } from "vitest";

import { ApiProblem, offline, type ProblemCode } from "../../lib/problem.ts";
import type { Change } from "./change.ts";
import type { Assessment, RequirementKey } from "./queries.ts";
import { openSaving, troubleOf } from "./saving.ts";
import { assessment, person } from "./testing/assessment.ts";

const key = "iso27001:4.1" as RequirementKey;
const mara = person("mara");
const peter = person("peter");
const now = "2026-11-24T10:42:00.000Z";
const claim = (rating: "N" | "P" | "L" | "F", note = ""): Change => ({
  kind: "claim",
  rating,
  note,
});

const problem = (status: number, code: ProblemCode, detail = "No") =>
  new ApiProblem({ status, code, detail, requestId: null, errors: [] });

type Sent = { readonly change: Change; readonly version: number };
type Answer = Assessment | Error;

/** A service that answers by hand, and a cache of one row. */
const desk = (start: Assessment, actor = mara) => {
  let row = start;
  let theirs = start;
  const sent: Sent[] = [];
  const open: ((answer: Answer) => void)[] = [];
  const waits: (() => void)[] = [];
  const saving = openSaving({
    actor: { userId: actor, role: "clientAdmin" },
    now: () => now,
    current: () => row,
    keep: (answered) => {
      row = answered;
    },
    send: (_, change, version) => {
      sent.push({ change, version });
      return new Promise((resolve, reject) => {
        open.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      });
    },
    read: () => Promise.resolve(theirs),
    pause: () => new Promise((resolve) => waits.push(resolve)),
    onSaved: () => undefined,
  });
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    saving,
    sent,
    entry: () => saving.snapshot().entries.get(key),
    row: () => row,
    stands: (known: Assessment) => {
      theirs = known;
    },
    answer: async (answer: Answer) => {
      open.shift()?.(answer);
      await settle();
    },
    tryAgain: async () => {
      waits.shift()?.();
      await settle();
    },
  };
};

const claimed = (rating: "N" | "P" | "L" | "F", by = mara, version = 1) =>
  assessment(key, { claim: { rating, note: "", by, at: now }, version });

test("shows a change at once, sends it with the version seen, and says when it was saved", async () => {
  const { saving, sent, answer, entry } = desk(assessment(key));
  expect(saving.make(key, claim("L"))).toBe(true);
  expect(entry()?.waiting).toHaveLength(1);
  expect(saving.snapshot().state).toBe("saving");
  expect(sent).toEqual([{ change: claim("L"), version: 0 }]);
  await answer(claimed("L"));
  expect(saving.snapshot()).toMatchObject({ state: "saved", savedAt: now });
  expect(entry()).toBeUndefined();
});

test("sends one change of a row at a time, and of several waiting ones only the last word", async () => {
  const { saving, sent, answer } = desk(assessment(key));
  saving.make(key, claim("N"));
  saving.make(key, claim("P"));
  saving.make(key, claim("F"));
  expect(sent).toHaveLength(1);
  await answer(claimed("N"));
  expect(sent.slice(1)).toEqual([{ change: claim("F"), version: 1 }]);
});

test("sends nothing for what stands already", () => {
  const { saving, sent } = desk(claimed("L"));
  expect(saving.make(key, claim("L"))).toBe(true);
  expect(sent).toEqual([]);
});

test("tries again by itself when no answer came", async () => {
  const { saving, sent, answer, tryAgain } = desk(assessment(key));
  saving.make(key, claim("P"));
  await answer(offline(new Error("no network")));
  expect(saving.snapshot().state).toBe("failed");
  expect(troubleOf(saving.snapshot(), key)).toBe("offline");
  await tryAgain();
  expect(sent).toHaveLength(2);
  await answer(claimed("P"));
  expect(saving.snapshot().state).toBe("saved");
});

test("takes a lost answer for what it was when the service says the version is old", async () => {
  const { saving, answer, tryAgain, stands, entry } = desk(assessment(key));
  saving.make(key, claim("P"));
  await answer(offline(new Error("cut off")));
  stands(claimed("P"));
  await tryAgain();
  await answer(problem(412, "write.stale"));
  expect(entry()).toBeUndefined();
});

test("keeps both when someone else was faster, until the person decides", async () => {
  const { saving, sent, answer, stands, entry, row } = desk(assessment(key));
  saving.make(key, claim("F"));
  stands(claimed("P", peter, 4));
  await answer(problem(412, "write.stale"));
  expect(entry()?.conflict?.theirs.claim?.by).toBe(peter);
  expect(troubleOf(saving.snapshot(), key)).toBe("conflict");
  expect(row().version).toBe(4);
  saving.putMine(key);
  expect(sent.at(-1)).toEqual({ change: claim("F"), version: 4 });
  await answer(claimed("F", mara, 5));
  expect(entry()).toBeUndefined();
});

test("leaves their version where the person prefers it", async () => {
  const { saving, answer, stands, entry, sent } = desk(assessment(key));
  saving.make(key, claim("F"));
  stands(claimed("P", peter, 4));
  await answer(problem(412, "write.stale"));
  saving.keepTheirs(key);
  expect(entry()).toBeUndefined();
  expect(sent).toHaveLength(1);
});

test("puts a change on top of one that somebody made elsewhere in the row", async () => {
  const { saving, answer, stands, sent, entry } = desk(assessment(key));
  saving.make(key, claim("F"));
  stands(assessment(key, { assignee: peter, version: 3 }));
  await answer(problem(409, "write.conflict"));
  expect(entry()?.conflict).toBeNull();
  expect(sent.at(-1)).toEqual({ change: claim("F"), version: 3 });
});

test("refuses at once what the rules refuse, and says why until it is dismissed", () => {
  const { saving, sent, entry } = desk(claimed("L"));
  const verify: Change = { kind: "verify", rating: "L", note: "", except: [] };
  expect(saving.allows(key, verify)).toBe(false);
  expect(saving.make(key, verify)).toBe(false);
  expect(entry()?.refusal).toMatch(/yourself/);
  expect(troubleOf(saving.snapshot(), key)).toBe("refused");
  expect(sent).toEqual([]);
  saving.dismiss(key);
  expect(entry()).toBeUndefined();
});

test("takes back what the service refuses", async () => {
  const { saving, answer, entry, row } = desk(assessment(key));
  saving.make(key, claim("F"));
  await answer(
    problem(403, "access.not_assigned", "This requirement is assigned to someone else."),
  );
  expect(entry()?.waiting).toEqual([]);
  expect(entry()?.refusal).toMatch(/someone else/);
  expect(row().claim).toBeNull();
});

test("tells whoever listens, and nobody who stopped", async () => {
  const { saving, answer } = desk(assessment(key));
  let told = 0;
  const stop = saving.subscribe(() => {
    told += 1;
  });
  saving.make(key, claim("F"));
  const before = told;
  expect(before).toBeGreaterThan(0);
  stop();
  await answer(claimed("F"));
  expect(told).toBe(before);
});
