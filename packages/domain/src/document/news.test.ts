import { describe, expect, it } from "vitest";
import { reviewNews, toRead } from "./news.ts";
import { approved, draft } from "./testing/fixtures.ts";

describe("the news a document makes", () => {
  it.each([
    ["2027-10-01", null],
    ["2027-11-01", "reviewDue"],
    ["2027-11-20", "reviewDue"],
    ["2027-12-01", "reviewOverdue"],
  ])("of its review on %s is %s", (on, kind) => {
    expect(reviewNews(approved, on)?.kind ?? null).toBe(kind);
  });

  it("of one review has one name, on whatever day one looks", () => {
    const [first, again] = ["2027-11-01", "2027-11-20"].map((on) => reviewNews(approved, on));
    expect(first?.cause).toContain(approved.id);
    expect(again).toEqual(first);
  });

  it("is none as long as nothing is in force", () => {
    expect(reviewNews(draft, "2027-11-01")).toBeNull();
  });

  it("names the version that is to be read", () => {
    expect(toRead(approved, 1)).not.toEqual(toRead(approved, 2));
  });
});
