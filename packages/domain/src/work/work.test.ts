import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Assessment from "../assessment/assessment.ts";
import { UserId } from "../kernel/id.ts";
import * as Work from "./work.ts";

const now = "2026-11-24T09:30:00.000Z";
const later = "2026-11-25T09:30:00.000Z";
const today = "2026-11-26";
const mara = { userId: UserId.parse("usr_0000000000000001"), role: "contributor" } as const;
const peter = { userId: UserId.parse("usr_0000000000000002"), role: "clientAdmin" } as const;
const ines = { userId: UserId.parse("usr_0000000000000003"), role: "consultant" } as const;
const reader = { userId: mara.userId, role: "viewer" } as const;

const clause = Assessment.initial("iso27001:9.2.1");
const control = Assessment.initial("iso27001:A.5.1");
const given = Assessment.assign(clause, { assignee: mara.userId, due: "2026-11-25" }, peter, now);
const answered = Assessment.claim(given, { rating: "L", note: "" }, mara, now);
const verified = Assessment.verify(answered, { rating: "L", note: "", reliedOn: [] }, ines, later);
const excluded = Assessment.decide(
  control,
  { decision: "excluded", justification: "no such rooms" },
  mara,
  now,
);

const kindsOf = (info: Assessment.Info, person: Parameters<typeof Work.ofPerson>[1]) =>
  Work.ofPerson({ assessments: [info] }, person, today).map(({ kind }) => kind);

describe("what waits for a person", () => {
  test("is what was assigned to them and has no answer, late once its date has passed", () => {
    expect(Work.ofPerson({ assessments: [given] }, mara, "2026-11-25")).toEqual([
      {
        kind: "answer",
        subject: "iso27001:9.2.1",
        title: "",
        due: "2026-11-25",
        overdue: false,
        since: now,
      },
    ]);
    expect(Work.ofPerson({ assessments: [given] }, mara, today)).toMatchObject([{ overdue: true }]);
    expect(Work.isOverdue(given, today)).toBe(true);
    expect(Work.isOverdue(given, "2026-11-25")).toBe(false);
    expect(Work.isOverdue(answered, today)).toBe(false);
    expect(Work.isOverdue(clause, today)).toBe(false);
    for (const other of [peter, ines, reader]) expect(kindsOf(given, other)).toEqual([]);
    expect(kindsOf(answered, mara)).toEqual([]);
    const stored = { ...given, assigned: null };
    expect(Work.ofPerson({ assessments: [stored] }, mara, today)).toMatchObject([{ since: null }]);
  });

  test("is what was challenged: for its assignee, or whoever said it", () => {
    const byAssignee = Assessment.challenge(answered, "show me", ines, later);
    expect(kindsOf(byAssignee, mara)).toEqual(["challenge"]);
    expect(kindsOf(byAssignee, ines)).toEqual([]);
    const passedOn = Assessment.assign(byAssignee, { assignee: peter.userId }, peter, later);
    expect(kindsOf(passedOn, mara)).toEqual([]);
    expect(kindsOf(passedOn, peter)).toEqual(["challenge"]);
    const open = Assessment.assign(byAssignee, { assignee: null }, peter, later);
    expect(kindsOf(open, mara)).toEqual(["challenge"]);
    expect(kindsOf(Assessment.challenge(excluded, "rooms exist", ines, later), mara)).toEqual([
      "challenge",
    ]);
    const again = Assessment.claim(byAssignee, { rating: "L", note: "shown" }, mara, later);
    expect(kindsOf(again, mara)).toEqual([]);
    expect(kindsOf(again, ines)).toEqual(["verify"]);
    const nobody = { ...open, claim: null };
    expect(kindsOf(nobody, mara)).toEqual([]);
  });

  test("is what they may verify: answers and exclusions of others, and what went stale", () => {
    expect(kindsOf(answered, ines)).toEqual(["verify"]);
    expect(kindsOf(excluded, ines)).toEqual(["verify"]);
    expect(Work.ofPerson({ assessments: [answered] }, ines, today)).toMatchObject([
      { since: now, due: null },
    ]);
    expect(kindsOf(verified, ines)).toEqual([]);
    const changed = Assessment.claim(verified, { rating: "F", note: "" }, mara, later);
    expect(kindsOf(changed, ines)).toEqual(["stale"]);
    expect(kindsOf(changed, peter)).toEqual([]);
    const agreed = Assessment.verify(excluded, { rating: "F", note: "", reliedOn: [] }, ines, now);
    expect(kindsOf(agreed, ines)).toEqual([]);
    const own = Assessment.claim(clause, { rating: "F", note: "" }, ines, now);
    expect(kindsOf(own, ines)).toEqual([]);
    const ownStale = Assessment.claim(verified, { rating: "F", note: "" }, ines, later);
    expect(kindsOf(ownStale, ines)).toEqual([]);
    expect(kindsOf(clause, ines)).toEqual([]);
  });
});

describe("the order", () => {
  const at = (info: Assessment.Info, requirement: string): Assessment.Info => ({
    ...info,
    requirement: Assessment.Requirement.parse(requirement),
  });

  test("is what is overdue, then challenges, then answers by date, then by how long they wait", () => {
    const dated = (due: string | null, requirement: string) => at({ ...given, due }, requirement);
    const assessments = [
      dated(null, "iso27001:4.1"),
      dated("2026-12-02", "iso27001:4.2"),
      dated("2026-12-01", "iso27001:4.3"),
      at(Assessment.challenge({ ...answered, due: null }, "hm", ines, later), "iso27001:5.1"),
      dated("2026-11-20", "iso27001:5.2"),
      { ...dated("2026-12-02", "iso27001:5.3"), assigned: { by: peter.userId, at: later } },
      { ...dated("2026-12-02", "iso27001:6.2"), assigned: null },
    ];
    const subjects = Work.ofPerson({ assessments }, mara, today).map(({ subject }) => subject);
    expect(subjects).toEqual([
      "iso27001:5.2",
      "iso27001:5.1",
      "iso27001:4.3",
      "iso27001:4.2",
      "iso27001:5.3",
      "iso27001:6.2",
      "iso27001:4.1",
    ]);
  });

  test("of equals is that of the standards", () => {
    const assessments = [at(given, "iso27001:4.1"), at(given, "iso27001:4.2")];
    const subjects = Work.ofPerson({ assessments }, mara, today).map(({ subject }) => subject);
    expect(subjects).toEqual(["iso27001:4.1", "iso27001:4.2"]);
  });
});

describe("the summary", () => {
  test("counts, and says nothing else", () => {
    const assessments = [given, { ...given, due: "2026-12-01" }, { ...given, due: null }];
    const summary = Work.summarise(Work.ofPerson({ assessments }, mara, today));
    expect(summary).toEqual({ counts: { answer: 3 }, overdue: 1, nextDue: "2026-11-25" });
    expect(Work.isNothing(summary)).toBe(false);
    expect(Work.Summary.parse(summary)).toEqual(summary);
  });

  test("of nothing is nothing", () => {
    const none = Work.summarise([]);
    expect(none).toEqual({ counts: {}, overdue: 0, nextDue: null });
    expect(Work.isNothing(none)).toBe(true);
  });

  test("adds up to the list, whatever is in it", () => {
    const item = fc.record({
      kind: fc.constantFrom(...Work.Kind.options),
      subject: fc.constant("iso27001:4.1"),
      title: fc.constant(""),
      due: fc.option(fc.constantFrom("2026-11-20", "2026-12-20")),
      overdue: fc.boolean(),
      since: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const { counts, overdue } = Work.summarise(items);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(items.length);
        expect(overdue).toBe(items.filter((each) => each.overdue).length);
      }),
    );
  });
});
