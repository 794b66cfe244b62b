import { expect, test } from "vitest";
import { differences } from "./compare.ts";
import { presets } from "./preset.ts";

const five = presets["5x5"];

test("two methods that say the same do not differ", () => {
  expect(differences(five, { ...five })).toEqual([]);
});

test("a level, a band and a cell are named with what they were and are", () => {
  const [rare, ...rest] = five.likelihood;
  const other = {
    ...five,
    likelihood: [{ label: rare?.label ?? "", criteria: "" }, ...rest],
    bands: five.bands.map((band) => ({ ...band, accepts: "owner" as const })),
    cells: five.cells.map((row, l) => (l === 0 ? [0, 0, 0, 0, 1] : row)),
  };
  expect(differences(five, other)).toEqual([
    {
      place: "Likelihood 1",
      was: "Rare: Not expected within ten years; nothing like it is known here.",
      becomes: "Rare",
    },
    {
      place: "Band Critical",
      was: "above appetite, accepted by top management, reviewed every 3 months",
      becomes: "above appetite, accepted by the owner, reviewed every 3 months",
    },
    { place: "Cell likelihood 1, impact 4", was: "Medium", becomes: "Low" },
  ]);
});

test("what only one of them has has nothing on the other side", () => {
  const found = differences(five, presets["3x3"]);
  expect(found).toContainEqual({
    place: "Likelihood 5",
    was: expect.stringContaining("Almost certain") as string,
    becomes: null,
  });
  expect(differences(presets["3x3"], five).at(-1)).toMatchObject({ was: null });
});

test("a cell without a band says nothing", () => {
  expect(differences({ ...five, cells: [[9]] }, { ...five, cells: [[9]] })).toEqual([]);
});
