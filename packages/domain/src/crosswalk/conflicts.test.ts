import type { RequirementKey } from "@tandem/standards/catalogue";
import { describe, expect, it } from "vitest";
import { Conflict } from "./conflict.ts";
import { conflicts, type Sources } from "./conflicts.ts";
import { links } from "./links.ts";
import * as Override from "./override.ts";
import { admin, at, excluded, knowing } from "./testing/known.ts";

const found = (
  said: Parameters<typeof knowing>[0],
  over: Partial<Sources> = {},
): ReturnType<typeof conflicts> =>
  conflicts({ links: links([]), known: knowing(said), papers: [], scopes: [], ...over });

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

describe("one policy in two versions", () => {
  const paper = (title: string, requirements: readonly RequirementKey[], version?: string) => ({
    title,
    requirements,
    ...(version !== undefined && { version }),
  });
  const ids = (...papers: Sources["papers"]) => found({}, { papers }).map(({ title }) => title);

  it("is asked about, whether the version is kept apart or stands in the title", () => {
    const old = paper("Information security policy v2", ["iso20000:8.7.3.1"]);
    expect(ids(paper("Information Security Policy, version 3", ["iso27001:5.2"]), old)).toEqual([
      "“Information Security Policy” is in use in version 2 and 3",
    ]);
    expect(ids(paper("Information security policy", ["iso27001:5.2"], "3"), old)).toHaveLength(1);
  });

  it("is none where both sides rest on the same version, or one side has none", () => {
    const three = paper("Information security policy v3", ["iso27001:5.2"]);
    expect(ids(three, paper("information security policy (v3)", ["iso20000:8.7.3.1"]))).toEqual([]);
    expect(ids(three, paper("Information security policy v2", ["iso27001:A.5.1"]))).toEqual([]);
    expect(ids(three, paper("Information security policy", ["iso20000:8.7.3.1"]))).toEqual([]);
    expect(ids(three, paper("Change policy v2", ["iso20000:8.5.1.1"]))).toEqual([]);
  });

  it("comes in an order of its own", () => {
    const given = [
      paper("B v1", ["iso27001:5.2"]),
      paper("A v1", ["iso27001:5.2"]),
      paper("A v2", ["iso20000:5.2.1"]),
      paper("B v2", ["iso20000:5.2.1"]),
    ];
    expect(ids(...given)).toEqual(ids(...given.toReversed()));
    expect(ids(...given)[0]).toContain("A");
  });
});
