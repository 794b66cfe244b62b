import { describe, expect, test } from "vitest";

import { mayDecide, valuesOf } from "./values.ts";

const file = (header: readonly string[], ...rows: readonly (readonly string[])[]) => ({
  header,
  rows: rows.map((cells, index) => ({ row: index + 1, line: index + 2, cells })),
});

const two = file(
  ["Control", "Applies", "Out?"],
  ["A.5.1", "Yes", "No"],
  ["A.5.2", "Partly", "Yes"],
);
const prose = file(
  ["Control", "Reason"],
  ...Array.from({ length: 61 }, (_, row) => [`A.5.${row}`, `Because of reason ${row}`]),
);

describe("the meanings of decisions", () => {
  test("are guessed where nothing was said", () => {
    expect(valuesOf(two, 1)).toEqual([
      { text: "Yes", meaning: "applicable" },
      { text: "Partly", meaning: "unknown" },
    ]);
  });

  test("are what the person said, also against the guess", () => {
    const said = [
      { text: "Partly", meaning: "excluded" as const },
      { text: "Yes", meaning: "inherited" as const },
    ];
    expect(valuesOf(two, 1, said)).toEqual([
      { text: "Yes", meaning: "inherited" },
      { text: "Partly", meaning: "excluded" },
    ]);
  });

  test("drop what another column held, and guess the new one", () => {
    const said = [{ text: "Partly", meaning: "excluded" as const }];
    expect(valuesOf(two, 2, said)).toEqual([
      { text: "No", meaning: "excluded" },
      { text: "Yes", meaning: "applicable" },
    ]);
  });

  test("stay open under a heading that asks for the exclusion", () => {
    const turned = file(["Control", "Excluded?"], ["A.5.1", "Yes"]);
    expect(valuesOf(turned, 1)).toEqual([{ text: "Yes", meaning: "unknown" }]);
  });

  test("are none without a column", () => {
    expect(valuesOf(two, null)).toEqual([]);
  });
});

test("refuses a column of prose, located", () => {
  expect(mayDecide(prose, 0)).toBe(false);
  expect(() => valuesOf(prose, 1)).toThrow(
    expect.objectContaining({
      code: "input.invalid",
      errors: [
        {
          pointer: "/mapping/decision",
          detail:
            "Column “Reason” holds more than 60 different texts. Choose the one that says of each control whether it applies.",
        },
      ],
    }),
  );
});
