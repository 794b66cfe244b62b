import { expect, test } from "vitest";

import { restsOnOwn } from "./own-ground.ts";

const evidence = [
  { id: "one", addedBy: "ines" },
  { id: "two", addedBy: "mara" },
];

test.each([
  [["one"], true],
  [["two"], false],
  [["one", "two"], false],
  [["one", "gone"], false],
  [[], false],
])("a verification by Ines on %j rests on her own evidence: %j", (reliedOn, own) => {
  expect(restsOnOwn({ by: "ines", reliedOn }, evidence)).toBe(own);
});
