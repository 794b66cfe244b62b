import { scenarios } from "@tandem/contract/workshop/rules";
import { describe, expect, it } from "vitest";

import { chosen, nothingSaid, ratingOf, withDigit } from "./choose.ts";

const none = new Map<string, number>();

describe("the library", () => {
  it("is filtered by words, family and what is in the register", () => {
    const all = { text: "", family: "", open: false } as const;
    expect(chosen(all, none)).toHaveLength(scenarios.length);
    expect(chosen({ ...all, text: "PASSWORD mail" }, none).map(({ id }) => id)).toContain(
      "phishing",
    );
    expect(
      chosen({ ...all, family: "continuity" }, none).every(({ family }) => family === "continuity"),
    ).toBe(true);
    const picked = new Map([["phishing", 1]]);
    expect(chosen({ ...all, open: true }, picked)).toHaveLength(scenarios.length - 1);
  });
});

describe("two digits", () => {
  const scale = { likelihood: 5, impact: 3, dimension: "overall" };
  it("say likelihood and impact, and a third begins anew", () => {
    const one = withDigit(nothingSaid, 4, scale);
    expect(ratingOf(one)).toBeNull();
    expect(withDigit(one, 5, scale)).toBe(one);
    const two = withDigit(one, 3, scale);
    expect(ratingOf(two)).toEqual({ likelihood: 4, impacts: { overall: 3 } });
    expect(withDigit(two, 2, scale)).toMatchObject({ likelihood: 2, impacts: {} });
    expect(withDigit(nothingSaid, 6, scale)).toBe(nothingSaid);
  });
});
