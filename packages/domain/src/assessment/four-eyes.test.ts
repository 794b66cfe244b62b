import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError } from "../kernel/error.ts";
import { EvidenceId, UserId } from "../kernel/id.ts";
import { addMilliseconds } from "../kernel/time.ts";
import * as Assessment from "./assessment.ts";

type Command = (info: Assessment.Info, now: string) => Assessment.Info;

const actor = fc.record({
  userId: fc.constantFrom(...["1", "2", "3"].map((n) => UserId.parse(`usr_000000000000000${n}`))),
  role: fc.constantFrom("consultant", "clientAdmin", "contributor"),
});
const rating = fc.constantFrom(...Assessment.Rating.options);
const note = fc.constantFrom("", "a", "b");
const evidence = fc.constantFrom(
  EvidenceId.parse("evd_0000000000000001"),
  EvidenceId.parse("evd_0000000000000002"),
);

const claim = fc.tuple(rating, note, actor).map(
  ([rated, noted, by]): Command =>
    (info, now) =>
      Assessment.claim(info, { rating: rated, note: noted }, by, now),
);
const include = fc.tuple(fc.boolean(), note, actor).map(
  ([inherited, justification, by]): Command =>
    (info, now) =>
      Assessment.decide(info, { decision: "applicable", inherited, justification }, by, now),
);
const exclude = fc.tuple(note, actor).map(
  ([justification, by]): Command =>
    (info, now) =>
      Assessment.decide(info, { decision: "excluded", justification }, by, now),
);
const verify = fc.tuple(rating, fc.array(evidence), actor).map(
  ([rated, reliedOn, by]): Command =>
    (info, now) =>
      Assessment.verify(info, { rating: rated, note: "", reliedOn }, by, now),
);
const challenge = fc.tuple(note, actor).map(
  ([noted, by]): Command =>
    (info, now) =>
      Assessment.challenge(info, noted, by, now),
);
const lose = evidence.map(
  (lost): Command =>
    (info, now) =>
      Assessment.evidenceLost(info, lost, "evidence_withdrawn", now),
);
const assign = fc.tuple(fc.option(actor), actor).map(
  ([to, by]): Command =>
    (info, now) =>
      Assessment.assign(info, { assignee: to?.userId ?? null }, by, now),
);

/** Verifying and excluding come often, so that sequences reach what the properties are about. */
const command = fc.oneof(
  { weight: 2, arbitrary: claim },
  { weight: 1, arbitrary: include },
  { weight: 3, arbitrary: exclude },
  { weight: 4, arbitrary: verify },
  { weight: 1, arbitrary: challenge },
  { weight: 1, arbitrary: lose },
  { weight: 1, arbitrary: assign },
);
const commands = fc.array(command, { maxLength: 40 });
const requirement = fc.oneof(
  { weight: 3, arbitrary: fc.constant("iso27001:A.5.1" as const) },
  { weight: 1, arbitrary: fc.constantFrom("iso27001:9.2.1", "iso20000:8.3.3") },
);

/** Every state a sequence of commands goes through; what is refused changes nothing. */
const history = (start: Assessment.Info, sequence: readonly Command[]): Assessment.Info[] => {
  const states = [start];
  let [info, now] = [start, "2026-11-24T09:30:00.000Z"];
  for (const step of sequence) {
    now = addMilliseconds(now, 1);
    try {
      info = step(info, now);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    states.push(info);
  }
  return states;
};

const check = (property: (states: readonly Assessment.Info[]) => void): void => {
  fc.assert(
    fc.property(requirement, commands, (key, sequence) => {
      property(history(Assessment.initial(key), sequence));
    }),
    { numRuns: 500 },
  );
};

describe("whatever people do in whatever order", () => {
  test("nobody's verification stands on their own answer, nor their consent on their own exclusion", () => {
    check((states) => {
      for (const { applicability, claim: said, verification } of states) {
        if (verification.state === "verified") {
          expect(said).not.toBeNull();
          const authors = [said?.by, said?.ratedBy, said?.notedBy];
          expect(authors).not.toContain(verification.by);
        }
        if (applicability.decision === "excluded" && applicability.checked !== null) {
          expect(applicability.checked.by).not.toBe(applicability.by);
        }
      }
    });
  });

  test("the rating and the note of an answer are of whoever gave them last", () => {
    check((states) => {
      let [ratedBy, notedBy] = [undefined as string | undefined, undefined as string | undefined];
      for (const [index, { claim: said }] of states.entries()) {
        const before = states[index - 1]?.claim;
        if (said === null || said === before) continue;
        if (said.rating !== before?.rating) ratedBy = said.by;
        if (said.note !== before?.note) notedBy = said.by;
        expect(said.ratedBy ?? said.by).toBe(ratedBy);
        if (said.note !== "") expect(said.notedBy ?? said.by).toBe(notedBy);
      }
    });
  });

  test("a verification never survives a changed claim or decision", () => {
    check((states) => {
      for (const [index, after] of states.entries()) {
        const before = states[index - 1] ?? after;
        const changed =
          before.claim !== after.claim || before.applicability !== after.applicability;
        if (changed) expect(after.verification.state).not.toBe("verified");
      }
    });
  });

  test("consent to an exclusion never survives another justification", () => {
    check((states) => {
      for (const [index, after] of states.entries()) {
        const [was, is] = [states[index - 1]?.applicability, after.applicability];
        if (was?.decision !== "excluded" || is.decision !== "excluded") continue;
        if (was.justification !== is.justification) expect(is.checked).toBeNull();
      }
    });
  });

  test("an excluded control is justified, only controls are excluded, and every state can be stored", () => {
    check((states) => {
      for (const info of states) {
        const { applicability, requirement: key } = info;
        if (applicability.decision === "excluded") {
          expect(key).toBe("iso27001:A.5.1");
          expect(applicability.justification).not.toBe("");
          expect(info.verification.state).not.toBe("verified");
        }
        expect(Assessment.Info.parse(info)).toEqual(info);
      }
    });
  });

  test("the same command twice is the same as once", () => {
    fc.assert(
      fc.property(commands, fc.oneof(claim, include, exclude), (sequence, last) => {
        const start = history(Assessment.initial("iso27001:A.5.1"), sequence).at(-1);
        const once = history(start ?? Assessment.initial("iso27001:A.5.1"), [last, last]);
        expect(once[2]).toBe(once[1]);
      }),
    );
  });
});
