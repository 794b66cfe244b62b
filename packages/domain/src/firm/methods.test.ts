import { expect, test } from "vitest";
import { presets } from "../risk/method/preset.ts";
import { Methods } from "./methods.ts";

test("a firm names each of its methods once", () => {
  const named = (...names: string[]) => names.map((name) => ({ name, method: presets["3x3"] }));
  expect(Methods.parse(named("Small", "Large"))).toEqual(named("Small", "Large"));
  const { error } = Methods.safeParse(named("Small", "Large", "Small"));
  expect(error?.issues.map(({ path }) => path)).toEqual([[2, "name"]]);
});
