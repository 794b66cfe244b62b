import { describe, expect, it } from "vitest";
import { confirm, type Confirmation } from "./confirm.ts";
import { drift } from "./drift.ts";
import { links } from "./links.ts";
import * as Override from "./override.ts";
import { admin, applicable, at, claim, excluded, info, knowing, later } from "./testing/known.ts";

const standard = links([]);
const source = "iso27001:A.8.6" as const;
const target = "iso20000:8.4.3" as const;
const planned = { applicability: applicable, claim: claim("L", { note: "Planned each year" }) };
const known = knowing({ [source]: planned });
const basis = [{ requirement: source, rating: "L" as const, at }];
const answer: Confirmation = { rating: "P", note: "Costs are not planned yet", basis };
const confirmed = (over: Partial<Confirmation> = {}, of = known) =>
  confirm(info(target), { ...answer, ...over }, { links: standard, known: of }, admin, later);

describe("confirming", () => {
  it("makes the proposal an answer with its own rating, what differs, and where it came from", () => {
    const kept = basis.map((each) => ({ ...each, note: "Planned each year" }));
    expect(confirmed().claim).toEqual({ ...answer, basis: kept, by: admin.userId, at: later });
  });

  it("needs a word on what differs", () => {
    for (const note of ["", "–"]) {
      expect(() => confirmed({ note })).toThrow(
        expect.objectContaining({
          code: "crosswalk.difference_missing",
          errors: [expect.objectContaining({ pointer: "/note" })],
        }),
      );
    }
  });

  it("needs a complete proposal", () => {
    for (const said of [{}, { applicability: excluded(), claim: claim("L") }]) {
      expect(() => confirmed({}, knowing({ [source]: said }))).toThrow(
        expect.objectContaining({ code: "crosswalk.nothing_to_confirm" }),
      );
    }
  });

  it("is refused where an answer it rests on is not the one that was seen", () => {
    const other = { applicability: applicable, claim: claim("L", { at: later }) };
    expect(() => confirmed({}, knowing({ [source]: other }))).toThrow(
      expect.objectContaining({ code: "crosswalk.proposal_changed" }),
    );
    expect(() => confirmed({ basis: [] })).toThrow(
      expect.objectContaining({ code: "crosswalk.proposal_changed" }),
    );
  });

  it("never gets past the rules for an answer", () => {
    const foreign = info(target, { assignee: admin.userId });
    const contributor = { userId: "usr_other00000000000000", role: "contributor" } as never;
    expect(() => confirm(foreign, answer, { links: standard, known }, contributor, later)).toThrow(
      expect.objectContaining({ code: "access.not_assigned" }),
    );
  });
});

describe("an answer taken over", () => {
  const drifted = (said: Parameters<typeof info>[1], of = standard) =>
    drift(confirmed(), of, knowing({ [source]: said }));

  it("stands as long as its source does", () => {
    expect(drift(confirmed(), standard, known)).toEqual([]);
    expect(drift(info(target, "F"), standard, known)).toEqual([]);
    expect(drift(info(target), standard, known)).toEqual([]);
  });

  it("tells of another rating, another note, and a source that is gone", () => {
    expect(drifted("F")).toMatchObject([
      {
        source,
        kind: "rated",
        was: "L",
        wasNote: "Planned each year",
        now: { claim: { rating: "F" } },
      },
    ]);
    const reworded = { applicability: applicable, claim: claim("L", { at: later, note: "New" }) };
    expect(drifted(reworded)).toMatchObject([
      { kind: "reworded", wasNote: "Planned each year", now: { claim: { note: "New" } } },
    ]);
    expect(drifted({ applicability: excluded() })).toMatchObject([{ kind: "gone" }]);
  });

  it("tells of no note where none was kept", () => {
    const { claim: own, ...rest } = confirmed();
    const before = { ...rest, claim: { ...own, basis } } as ReturnType<typeof confirmed>;
    expect(drift(before, standard, knowing({ [source]: "F" }))).toMatchObject([{ wasNote: null }]);
  });

  it("tells of a row taken away", () => {
    const pair = Override.Pair.parse({ iso27001: source, iso20000: target });
    const change = { effect: "removed", reason: "Other people" } as const;
    const gone = Override.decide(Override.initial(pair), change, admin, at);
    expect(drifted("L", links([gone]))).toEqual([
      { source, kind: "unlinked", was: "L", wasNote: "Planned each year", now: null },
    ]);
  });
});
