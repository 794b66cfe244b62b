import { limits } from "@tandem/contract/limits";
import { expect, test } from "vitest";

import { megabytes, refusalOf } from "./read-file.ts";

test.each([
  [limits.importFileBytes, null],
  [1, null],
  [0, "“soa.csv” is empty. Choose a file with a header and rows."],
  [
    limits.importFileBytes + 1,
    "“soa.csv” has 3.1 MB; at most 3 MB are read. Leave out columns and pictures that are not needed.",
  ],
])("says of a file of %i bytes: %s", (size, refusal) => {
  expect(refusalOf({ name: "soa.csv", size })).toBe(refusal);
});

test("rounds sizes up", () => {
  expect([megabytes(1_048_576), megabytes(1_600_000)]).toEqual(["1 MB", "1.6 MB"]);
});
