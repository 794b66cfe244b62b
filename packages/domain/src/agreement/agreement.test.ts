import { describe, expect, it } from "vitest";
import { DomainError } from "../kernel/error.ts";
import { UserId } from "../kernel/id.ts";
import * as Agreement from "./agreement.ts";
import {
  agreed,
  ann,
  approved,
  bob,
  description,
  drafted,
  now,
  otherSide,
  target,
  terms,
} from "./testing/build.ts";

const contributor = {
  userId: UserId.parse("usr_cccccccccccccccc"),
  role: "contributor",
} as const;
const openTo = { approver: null, smallOrganisation: false };
const submitted = (info = drafted()) => Agreement.submit(info, openTo, ann, now);
const approval = { otherSide, smallOrganisation: false };
const codeOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return "none";
};

describe("writing an agreement", () => {
  it("begins as a draft of its author and is stored as its schema says", () => {
    const info = drafted();
    expect(Agreement.standing(info, "2026-11-24")).toBe("draft");
    expect(info.next).toMatchObject({ number: 1, authors: [ann.userId] });
    expect(Agreement.Info.parse(info)).toEqual(info);
  });

  it("counts everyone who writes in it as an author, once", () => {
    const both = Agreement.write(drafted(), terms({ note: "More" }), bob, now);
    const again = Agreement.write(both, terms({ note: "Less" }), ann, now);
    expect(again.next?.authors).toEqual([ann.userId, bob.userId]);
    expect(Agreement.write(again, terms({ note: "Less" }), bob, now)).toBe(again);
  });

  it("keeps why it came back until it goes into review again", () => {
    const back = Agreement.sendBack(submitted(), "Too little", bob, now);
    const written = Agreement.write(back, terms({ note: "More" }), ann, now);
    expect(written.next).toMatchObject({ returned: { reason: "Too little", by: bob.userId } });
  });

  it("changes name, party and owner apart from what is agreed", () => {
    const info = agreed();
    expect(Agreement.describe(info, description)).toBe(info);
    const named = Agreement.describe(info, { ...description, name: "Shop" });
    expect(named).toEqual({ ...info, name: "Shop" });
  });

  it("waits while a version is in review", () => {
    expect(codeOf(() => Agreement.write(submitted(), terms(), ann, now))).toBe(
      "agreement.in_review",
    );
    expect(codeOf(() => submitted(submitted()))).toBe("agreement.no_draft");
    expect(codeOf(() => Agreement.sendBack(drafted(), "No", bob, now))).toBe(
      "agreement.not_in_review",
    );
  });
});

describe("agreeing", () => {
  it("freezes the version with who approved it and who agreed for the other side", () => {
    const info = agreed();
    expect(info.next).toBeNull();
    expect(info.versions).toMatchObject([
      { number: 1, otherSide, approved: { by: bob.userId, byAuthor: false } },
    ]);
    expect(Agreement.Info.parse(info)).toEqual(info);
  });

  it("is never done by an author, unless the organisation is small, and then it shows", () => {
    expect(codeOf(() => Agreement.approve(submitted(), approval, ann, now))).toBe(
      "agreement.own_work",
    );
    const small = { ...approval, smallOrganisation: true };
    expect(Agreement.approve(submitted(), small, ann, now).versions[0]?.approved.byAuthor).toBe(
      true,
    );
  });

  it("is asked of no author", () => {
    const named = { approver: ann.userId, smallOrganisation: false };
    expect(codeOf(() => Agreement.submit(drafted(), named, ann, now))).toBe("agreement.own_work");
  });

  it("is for whoever was asked, and a contributor has to be", () => {
    const asked = Agreement.submit(
      drafted(),
      { approver: contributor.userId, smallOrganisation: false },
      ann,
      now,
    );
    expect(codeOf(() => Agreement.approve(asked, approval, bob, now))).toBe("access.not_assigned");
    expect(Agreement.approve(asked, approval, contributor, now).versions).toHaveLength(1);
    expect(codeOf(() => Agreement.approve(submitted(), approval, contributor, now))).toBe(
      "access.not_assigned",
    );
  });

  it.each([
    ["agreed tomorrow", terms(), { name: "Ann", on: "2026-11-25" }, "/otherSide/on"],
    ["a review that is over", terms({ reviewBy: "2026-11-24" }), otherSide, "/terms/reviewBy"],
    ["a review too far ahead", terms({ reviewBy: "2029-11-25" }), otherSide, "/terms/reviewBy"],
  ])("refuses %s", (_, given, side, pointer) => {
    const attempt = () =>
      Agreement.approve(
        submitted(drafted(given)),
        { otherSide: side, smallOrganisation: false },
        bob,
        now,
      );
    expect(attempt).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }),
    );
  });

  it("lets only the first version begin in the past, and each begin after the one before", () => {
    const first = agreed();
    const past = Agreement.write(first, terms({ validFrom: "2026-11-23" }), ann, now);
    expect(codeOf(() => approved(past))).toBe("agreement.date_invalid");
    const ahead = approved(Agreement.write(first, terms({ validFrom: "2027-02-01" }), ann, now));
    const between = Agreement.write(ahead, terms({ validFrom: "2027-01-01" }), ann, now);
    expect(() => approved(between)).toThrow("has to begin later");
  });
});

describe("where it stands", () => {
  const over = agreed(terms({ validUntil: "2026-12-31" }));
  it.each([
    ["2026-10-31", "upcoming"],
    ["2026-11-01", "inForce"],
    ["2026-12-31", "inForce"],
    ["2027-01-01", "over"],
  ])("on %s it is %s", (on, standing) => {
    expect(Agreement.standing(over, on)).toBe(standing);
  });

  it("is due 30 days before its review, overdue after it, and not once it was reviewed", () => {
    const info = agreed();
    expect(Agreement.standing(info, "2027-10-02")).toBe("reviewDue");
    expect(Agreement.standing(info, "2027-11-02")).toBe("overdue");
    const reviewed = Agreement.renew(info, "2028-11-01", bob, "2027-10-15T09:00:00.000Z");
    expect(Agreement.standing(reviewed, "2027-11-02")).toBe("inForce");
  });

  it("is reviewed in force, in time, and by a contributor only where they approved it", () => {
    expect(codeOf(() => Agreement.renew(drafted(), "2027-11-01", bob, now))).toBe(
      "agreement.not_in_force",
    );
    expect(codeOf(() => Agreement.renew(agreed(), "2026-11-24", bob, now))).toBe(
      "agreement.date_invalid",
    );
    expect(codeOf(() => Agreement.renew(agreed(), "2027-11-01", contributor, now))).toBe(
      "access.not_assigned",
    );
  });

  it("reviews the version in force and no other", () => {
    const two = approved(Agreement.write(agreed(), terms({ validFrom: "2027-02-01" }), ann, now));
    const [first, second] = Agreement.renew(two, "2028-01-01", bob, now).versions;
    expect(first?.reviewed).toHaveLength(1);
    expect(second?.reviewed).toHaveLength(0);
  });
});

describe("ending it", () => {
  const ended = Agreement.end(agreed(), { on: "2026-12-01", reason: "Leaves" }, ann, now);

  it("holds through its last day and takes nothing any more", () => {
    expect(Agreement.inForce(ended, "2026-12-01")?.number).toBe(1);
    expect(Agreement.inForce(ended, "2026-12-02")).toBeNull();
    for (const attempt of [
      () => Agreement.write(ended, terms(), ann, now),
      () => Agreement.submit(ended, openTo, ann, now),
      () => Agreement.end(ended, { on: "2026-12-01", reason: "Again" }, ann, now),
    ]) {
      expect(codeOf(attempt)).toBe("agreement.ended");
    }
  });

  it("ends at the earlier of two ends", () => {
    const short = agreed(terms({ validUntil: "2026-11-30" }));
    const both = Agreement.end(short, { on: "2026-12-15", reason: "Leaves" }, ann, now);
    expect(Agreement.inForce(both, "2026-12-01")).toBeNull();
  });

  it("refuses a day that has passed", () => {
    const past = { on: "2026-11-23", reason: "Leaves" };
    expect(codeOf(() => Agreement.end(agreed(), past, ann, now))).toBe("agreement.date_invalid");
  });

  it("drops a draft that never was agreed", () => {
    const gone = Agreement.end(drafted(), { on: "2026-12-01", reason: "Not needed" }, ann, now);
    expect(Agreement.standing(gone, "2026-11-24")).toBe("over");
  });

  it("before it begins makes it over", () => {
    const ahead = agreed(terms({ validFrom: "2027-01-01" }));
    const gone = Agreement.end(ahead, { on: "2026-12-01", reason: "Leaves" }, ann, now);
    expect(Agreement.standing(gone, "2026-11-24")).toBe("over");
    expect(Agreement.history(gone)).toEqual([]);
  });
});

describe("what tickets are judged by", () => {
  it("is each version from its first day on, and nothing once it is over", () => {
    const two = approved(
      Agreement.write(
        agreed(terms({ validUntil: "2027-01-31" })),
        terms({ validFrom: "2027-02-01", validUntil: "2027-12-31" }),
        ann,
        now,
      ),
    );
    expect(
      Agreement.history(two).map(({ from, version }) => [from, version?.number ?? null]),
    ).toEqual([
      ["2026-11-01T00:00:00.000Z", 1],
      ["2027-02-01T00:00:00.000Z", 2],
      ["2028-01-01T00:00:00.000Z", null],
    ]);
    expect(Agreement.history(agreed())).toHaveLength(1);
  });

  it("leaves a gap between two versions a gap", () => {
    const two = approved(
      Agreement.write(
        agreed(terms({ validUntil: "2026-12-31" })),
        terms({ validFrom: "2027-02-01" }),
        ann,
        now,
      ),
    );
    expect(Agreement.history(two).map(({ version }) => version?.number ?? null)).toEqual([
      1,
      null,
      2,
    ]);
  });

  it("is a target named after its agreement, in the agreement's version", () => {
    const info = agreed();
    const { key: _, name: __, calendar: ___, ...rules } = target(240);
    expect(Agreement.asTarget(info, info.versions[0]!, target(240))).toEqual({
      ...rules,
      id: `${info.id}:resolution`,
      version: 1,
      basis: "sla",
    });
  });
});

describe("what is refused in terms", () => {
  it.each([
    ["an end before the start", { validUntil: "2026-10-31" }, ["validUntil"]],
    ["a review before the start", { reviewBy: "2026-11-01" }, ["reviewBy"]],
    ["nothing promised", { targets: [] }, ["targets"]],
    ["no service", { services: [] }, ["services"]],
    ["a target named twice", { targets: [target(1), target(2)] }, ["targets"]],
    ["a target of zero", { targets: [target(0)] }, ["targets", 0, "budgets", "*", "amount"]],
  ])("%s", (_, change, path) => {
    const parsed = Agreement.Terms.safeParse(terms(change));
    expect(parsed.error?.issues[0]?.path).toEqual(path);
  });
});
