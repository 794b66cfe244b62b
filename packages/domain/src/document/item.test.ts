import { mandatoryDocuments } from "@tandem/standards/documents";
import { describe, expect, test } from "vitest";
import { UserId } from "../kernel/id.ts";
import * as Item from "./item.ts";

const by = UserId.parse("usr_0000000000000001");
const written = { by, at: "2026-11-24T09:30:00.000Z" };
const id = mandatoryDocuments[0]?.id ?? "";
const draft = { state: "draft", reference: "Wiki", written } as const;
const approved = {
  ...draft,
  state: "approved",
  approved: written,
  approvedByAuthor: true,
  reviewBy: "2027-11-24",
} as const;

test("knows only items of the list", () => {
  expect(Item.ItemId.safeParse(id).success).toBe(true);
  expect(Item.ItemId.safeParse("shopping-list").success).toBe(false);
});

describe("standing", () => {
  test.each([
    [{ state: "missing" } as const, "2026-11-24", "missing"],
    [draft, "2026-11-24", "draft"],
    [approved, "2027-11-24", "approved"],
    [approved, "2027-11-25", "overdue"],
  ])("%#: on %s", (current, on, standing) => {
    expect(Item.standing({ document: id, current }, on)).toBe(standing);
  });

  test("is missing before anyone recorded anything", () => {
    expect(Item.standing(Item.initial(id), "2026-11-24")).toBe("missing");
  });
});
