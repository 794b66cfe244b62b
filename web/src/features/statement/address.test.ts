import { expect, test } from "vitest";

import { parseShow, parseSides } from "./address.ts";

test.each([
  [{ show: "changed" }, { show: "changed" }],
  [{ show: "everything" }, {}],
  [{}, {}],
])("of %j, what is shown is %j", (search, shown) => {
  expect(parseShow(search)).toEqual(shown);
});

test.each([
  [
    { from: "3", to: "live" },
    { from: 3, to: "live" },
  ],
  [
    { from: 3, to: "submitted" },
    { from: 3, to: "submitted" },
  ],
  [{ from: "first", to: "-1" }, {}],
  [{ from: 1.5, to: "" }, {}],
])("of %j, the sides of a comparison are %j", (search, sides) => {
  expect(parseSides(search)).toEqual(sides);
});
