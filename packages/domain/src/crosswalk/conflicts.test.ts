import { describe, expect, it } from "vitest";
import { retire } from "../document/document.ts";
import {
  ann,
  approved,
  description,
  draft,
  later,
  redrafted,
} from "../document/testing/fixtures.ts";
import { Conflict } from "./conflict.ts";
import { conflicts, type Sources } from "./conflicts.ts";
import { links } from "./links.ts";
import * as Override from "./override.ts";
import { type Registered, registered } from "./policies.ts";
import { admin, at, excluded, knowing } from "./testing/known.ts";

const found = (
  said: Parameters<typeof knowing>[0],
  over: Partial<Sources> = {},
): ReturnType<typeof conflicts> =>
  conflicts({ links: links([]), known: knowing(said), register: [], scopes: [], ...over });

const out = (reason?: string) => ({ applicability: excluded(reason) });

describe("conflicts", () => {
  it("are none in a client without answers, and none where controls apply", () => {
    expect(found({})).toEqual([]);
    expect(found({ "iso27001:A.8.6": "F", "iso20000:8.4.3": "F" })).toEqual([]);
  });

  it("contradict where capacity is excluded and required", () => {
    const [conflict] = found({ "iso27001:A.8.6": out("Scaled by AWS") });
    expect(conflict).toMatchObject({
      id: "exclusion iso27001:A.8.6",
      severity: "contradiction",
      requirements: ["iso27001:A.8.6", "iso20000:8.4.2", "iso20000:8.4.3"],
    });
    expect(conflict?.detail).toContain("applicable and inherited, not excluded");
    expect(Conflict.parse(conflict)).toEqual(conflict);
  });

  it("ask how availability is met where redundancy is excluded", () => {
    const [conflict] = found({ "iso27001:A.8.14": out("Multi-AZ, not engineered by us") });
    expect(conflict).toMatchObject({
      severity: "question",
      requirements: ["iso27001:A.8.14", "iso20000:8.7.1"],
    });
    expect(conflict?.detail).toContain("applicable and inherited");
    expect(found({ "iso27001:A.8.14": out() })[0]?.detail).not.toContain("inherited");
  });

  it("ask about every other excluded control that 20000-1 asks for in part", () => {
    const many = found({ "iso27001:A.5.19": out() });
    expect(many).toMatchObject([
      {
        severity: "question",
        title:
          "A.5.19 is excluded, while 20000-1 8.2.3.1, 8.2.3.2 and 8.3.4.1 ask for a part of it",
      },
    ]);
    const one = found({ "iso27001:A.8.9": out() });
    expect(one[0]?.title).toBe("A.8.9 is excluded, while 20000-1 8.2.6 asks for a part of it");
  });

  it("do not ask where the control only supports the other standard", () => {
    expect(found({ "iso27001:A.7.4": out(), "iso27001:A.8.4": out() })).toEqual([]);
  });

  it("stay where they are known, and go elsewhere, with a row taken away", () => {
    const gone = (iso27001: string, iso20000: string) =>
      Override.decide(
        Override.initial(Override.Pair.parse({ iso27001, iso20000 })),
        { effect: "removed", reason: "Other people" },
        admin,
        at,
      );
    const mine = links([
      gone("iso27001:A.8.6", "iso20000:8.4.3"),
      gone("iso27001:A.8.9", "iso20000:8.2.6"),
    ]);
    const said = { "iso27001:A.8.6": out(), "iso27001:A.8.9": out() };
    expect(found(said, { links: mine }).map(({ id }) => id)).toEqual(["exclusion iso27001:A.8.6"]);
  });

  it("ask about one thing rated fully here and not there, either way round", () => {
    expect(found({ "iso27001:7.2": "F", "iso20000:7.2": "N" })).toMatchObject([
      {
        kind: "ratingsApart",
        requirements: ["iso27001:7.2", "iso20000:7.2"],
        title: "27001 7.2 is fully achieved, 20000-1 7.2 is not achieved",
      },
    ]);
    expect(found({ "iso27001:7.2": "N", "iso20000:7.2": "F" })).toHaveLength(1);
    for (const [a, b] of [
      ["F", "P"],
      ["L", "N"],
      ["N", "N"],
      ["F", "F"],
    ] as const) {
      expect(found({ "iso27001:7.2": a, "iso20000:7.2": b })).toEqual([]);
    }
  });

  it("do not compare ratings of different objects", () => {
    expect(found({ "iso27001:7.1": "F", "iso20000:7.1": "N" })).toEqual([]);
  });

  it("name different scopes", () => {
    const scopes = ["Only 27001 covers the office in Graz."];
    expect(found({}, { scopes })).toMatchObject([
      { id: "scopes", severity: "question", detail: scopes[0] },
    ]);
  });

  it("put contradictions first", () => {
    const said = { "iso27001:A.5.19": out(), "iso27001:A.8.6": out(), "iso27001:A.8.14": out() };
    expect(found(said).map(({ severity }) => severity)).toEqual([
      "contradiction",
      "question",
      "question",
    ]);
  });
});

describe("one policy in two documents", () => {
  const paper = (
    title: string,
    standards: Registered["serves"][number]["standards"],
    item = "policy-infosec",
  ): Registered => ({ title, label: "1.0", serves: [{ item, standards }] });
  const of = (...register: Registered[]) => found({}, { register });

  it("is asked about where each standard rests on one of its own", () => {
    const old = { ...paper("Security policy", ["iso20000"]), label: "0.9" };
    const [conflict, ...others] = of(paper("Security policy", ["iso27001"]), old);
    expect(conflict).toMatchObject({
      id: "versions policy-infosec",
      severity: "question",
      requirements: ["iso27001:5.2", "iso27001:A.5.1", "iso20000:8.7.3.1"],
      title: "Two documents for one policy: which one is in force?",
    });
    expect(conflict?.detail).toContain(
      "27001 rests on “Security policy” (1.0), 20000-1 on “Security policy” (0.9).",
    );
    expect(Conflict.parse(conflict)).toEqual(conflict);
    expect(others).toEqual([]);
  });

  it("is asked about where one of several speaks for one standard only", () => {
    const both = paper("Policy", ["iso27001", "iso20000"]);
    const [two] = of(both, paper("Old policy", ["iso27001"]));
    expect(two?.detail).toContain("27001 rests on “Old policy” (1.0) and “Policy” (1.0), 20000-1");
    const [three] = of(both, paper("A", ["iso27001"]), paper("B", ["iso20000"]));
    expect(three?.title).toBe("Several documents for one policy: which one is in force?");
  });

  it("is none where both rest on the same, one has none, or it is of another item", () => {
    const both = paper("Policy", ["iso27001", "iso20000"]);
    const mine = paper("Security policy", ["iso27001"]);
    expect(of(both)).toEqual([]);
    expect(of(both, { ...both, title: "Annex" })).toEqual([]);
    expect(of(mine)).toEqual([]);
    expect(of(mine, paper("Change policy", ["iso20000"], "policy-change"))).toEqual([]);
    expect(
      of(paper("A", ["iso27001"], "objectives"), paper("B", ["iso20000"], "objectives")),
    ).toEqual([]);
  });

  it("does not depend on the order of the register", () => {
    const given = ["policy-main", "policy-change"].flatMap((item) => [
      paper("B", ["iso27001"], item),
      paper("A", ["iso27001", "iso20000"], item),
    ]);
    expect(of(...given)).toEqual(of(...given.toReversed()));
    expect(of(...given)).toHaveLength(2);
  });
});

describe("the register", () => {
  it("speaks by the version in force, and not by what is drafted, to come or retired", () => {
    expect(registered([redrafted], "2026-12-01")).toMatchObject([
      { title: description.title, label: "1.0", serves: approved.serves },
    ]);
    expect(registered([draft], "2026-12-01")).toEqual([]);
    expect(registered([approved], "2026-11-23")).toEqual([]);
    expect(registered([retire(approved, "Merged", ann, later)], "2026-12-01")).toEqual([]);
  });
});
