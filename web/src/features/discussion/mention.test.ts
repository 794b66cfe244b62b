import { describe, expect, test } from "vitest";

import { callables, calling, suggestions, toDraft, toWire } from "./mention.ts";

const person = (id: string, name: string) => ({
  userId: `usr_${id.padEnd(16, "0")}`,
  name,
  email: `${id}@alder.example`,
});
const ann = person("ann", "Ann");
const annLee = person("annlee", "Ann Lee");
const jose = person("jose", "José Álvarez");
const people = callables([jose, annLee, ann]);

describe("who can be called", () => {
  test("stands in order, with an address where a name is not enough", () => {
    expect(people.map(({ label }) => label)).toEqual(["Ann", "Ann Lee", "José Álvarez"]);
    const twins = callables([person("one", "Ann"), person("two", "Ann")]);
    expect(twins.map(({ label }) => label)).toEqual([
      "Ann (one@alder.example)",
      "Ann (two@alder.example)",
    ]);
  });

  test.each([
    ["Hello @an", "an"],
    ["@", ""],
    ["(@Ann L", "Ann L"],
    ["one\n@jo", "jo"],
    ["mail@an", null],
    ["@ann\nand", null],
    ["no one", null],
  ])("is being named at the end of %j", (text, query) => {
    expect(calling(text, text.length)?.query ?? null).toBe(query);
  });

  test("is found by the beginnings of their names, without accents", () => {
    const labels = (query: string) => suggestions(people, query).map(({ label }) => label);
    expect(labels("alv")).toEqual(["José Álvarez"]);
    expect(labels("an l")).toEqual(["Ann Lee"]);
    expect(labels("ee")).toEqual([]);
    expect(labels("")).toHaveLength(3);
  });
});

describe("a text", () => {
  test("is sent with ids in place of names, the longest name first", () => {
    expect(toWire(" @Ann Lee and @Ann ", people)).toEqual({
      text: `@${annLee.userId} and @${ann.userId}`,
      mentions: [annLee.userId, ann.userId],
    });
    expect(toWire("@Nobody", people)).toEqual({ text: "@Nobody", mentions: [] });
  });

  test("is written again with names", () => {
    const wire = toWire("Ask @José Álvarez.", people);
    expect(toDraft(wire.text, () => "José Álvarez")).toBe("Ask @José Álvarez.");
  });
});
