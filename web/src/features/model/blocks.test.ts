import { page } from "@tandem/contract/readiness/model";
import { describe, expect, test } from "vitest";

import { blocksOf, spansOf } from "./blocks.ts";

describe("the published model", () => {
  const blocks = blocksOf(page());

  test("is understood whole: no mark is left over in what is shown", () => {
    const texts = blocks.flatMap((block) => {
      switch (block.kind) {
        case "list":
          return block.items;
        case "table":
          return [...block.head, ...block.rows.flat()];
        default:
          return [block.text];
      }
    });
    const shown = texts.flatMap(spansOf).filter(({ kind }) => kind !== "code");
    expect(shown.map(({ text }) => text).filter((text) => /\*\*|`|^[#|]/.test(text))).toEqual([]);
  });

  test("has its parts and its tables, each row as long as its head", () => {
    expect(blocks[0]).toMatchObject({ kind: "heading", level: 1, text: "The readiness model" });
    const tables = blocks.filter((block) => block.kind === "table");
    expect(tables.length).toBeGreaterThan(8);
    for (const { head, rows } of tables) {
      expect(rows.every((row) => row.length === head.length)).toBe(true);
    }
  });
});

test("marks words, and nothing inside of names", () => {
  expect(spansOf("a **b** _c_ `d_e_f` g_h_i")).toEqual([
    { kind: "text", text: "a " },
    { kind: "strong", text: "b" },
    { kind: "text", text: " " },
    { kind: "em", text: "c" },
    { kind: "text", text: " " },
    { kind: "code", text: "d_e_f" },
    { kind: "text", text: " g_h_i" },
  ]);
});
