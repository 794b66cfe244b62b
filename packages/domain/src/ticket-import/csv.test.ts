import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvReader } from "./csv.ts";

const read = (text: string, piece = text.length || 1, delimiter = ",") => {
  const reader = csvReader(delimiter);
  const rows = [];
  for (let from = 0; from < text.length; from += piece) {
    rows.push(...reader.push(text.slice(from, from + piece)));
  }
  return [...rows, ...reader.end()];
};

describe("a file of events", () => {
  test("gives records with their lines, quotation marks understood", () => {
    expect(read('a;b\r\n"1;""x""\ny" ; 2\n\n3;4', 1_000, ";")).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ['1;"x"\ny', "2"] },
      { line: 5, cells: ["3", "4"] },
    ]);
  });

  test("loses nothing but the one line that is wrong", () => {
    expect(read('a,b\n1\n2,"open\n3,4\n5,6')).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, problem: "This line has 1 cells; the headings are 2." },
      { line: 3, problem: "A quotation mark on this line is opened and never closed." },
      { line: 4, cells: ["3", "4"] },
      { line: 5, cells: ["5", "6"] },
    ]);
    expect(read('a,b\n1,"open')).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, problem: expect.stringContaining("never closed") },
    ]);
  });

  test("finds a quotation mark that swallows other lines before the file is over", () => {
    const lines = Array.from({ length: 300 }, (_, n) => `${n},x`);
    const rows = read(`a,b\n1,"open\n${lines.join("\n")}\n`, 50);
    expect(rows).toHaveLength(302);
    expect(rows.filter((row) => "problem" in row)).toMatchObject([{ line: 2 }]);
  });

  test("is the same in whichever pieces it comes", () => {
    const cell = fc.stringMatching(/^[ab",\n]{0,6}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell)),
        fc.integer({ min: 1, max: 9 }),
        (cells, piece) => {
          const quoted = (text: string) => `"x${text.replaceAll('"', '""')}x"`;
          const text = cells.map((row) => row.map(quoted).join(",")).join("\n");
          expect(read(text, piece)).toEqual(read(text));
          expect(read(text).map((row) => "cells" in row && row.cells)).toEqual(
            cells.map((row) => row.map((each) => `x${each}x`)),
          );
        },
      ),
    );
  });

  test("names one bad line among 200,000", () => {
    const lines = Array.from({ length: 200_000 }, (_, n) => (n === 150_000 ? "bad" : `${n},x`));
    const rows = read(lines.join("\n"), 65_536);
    expect(rows).toHaveLength(200_000);
    expect(rows.filter((row) => "problem" in row)).toEqual([
      { line: 150_001, problem: "This line has 1 cells; the headings are 2." },
    ]);
  });
});
