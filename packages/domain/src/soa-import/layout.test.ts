import { describe, expect, test } from "vitest";
import { headerOf, sheetOf } from "./layout.ts";

const header = ["Control", "Title", "Applicable", "Justification"];
const row = (id: string) => [id, "Policies", "Applicable", "Needed, as the risk register says"];
const soa = [header, row("A.5.1"), row("A.5.2")];

describe("the row of headings", () => {
  test.each<[string, string[][], number]>([
    ["is the first", soa, 0],
    [
      "stands below a title and a legend",
      [["Statement of Applicability"], ["Owner", "Ann"], ...soa],
      2,
    ],
    ["is not a row of content", [row("A.5.1"), header], 1],
    [
      "without a name of ours is the first of more than one text",
      [["Report"], ["x", "y"], ["1", "2"]],
      1,
    ],
    ["of a file of one column is the first", [["x"], ["1"]], 0],
    ["of nothing is the first", [], 0],
  ])("%s", (_, rows, place) => {
    expect(headerOf(rows)).toBe(place);
  });
});

describe("the sheet", () => {
  const visible = (rows: string[][]) => ({ hidden: false, rows });
  const hidden = (rows: string[][]) => ({ hidden: true, rows });
  const cover = visible([
    ["Statement of Applicability", "Version 3"],
    ["Approved", "yes"],
  ]);
  const lists = visible([["Yes"], ["No"]]);

  test.each([
    ["is the one that names controls", [cover, lists, visible(soa)], 2],
    ["is the one that names most", [visible(soa.slice(0, 2)), visible(soa)], 1],
    ["is one that can be seen", [hidden(soa), visible(soa.slice(0, 2))], 1],
    ["is hidden where no other names any", [cover, hidden(soa)], 1],
    [
      "is the first that can be seen and holds anything where none does",
      [hidden([["x"]]), visible([]), lists],
      2,
    ],
    ["is the first of none", [hidden([])], 0],
  ])("%s", (_, sheets, place) => {
    expect(sheetOf(sheets)).toBe(place);
  });
});
