import { expect, test } from "vitest";
import { cycles } from "./cycles.ts";
import { modules, resolve } from "./workspace.ts";

const paths = (wrong: readonly { path: string }[]) => wrong.map(({ path }) => path);

test("finds a cycle where there is one, and none where paths only meet", () => {
  expect(
    cycles(
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["b"]],
      ]),
    ),
  ).toEqual([["b", "c", "b"]]);
  expect(
    cycles(
      new Map([
        ["a", ["b", "c"]],
        ["b", ["d"]],
        ["c", ["d"]],
        ["d", []],
      ]),
    ),
  ).toEqual([]);
});

test("reads the whole workspace", () => {
  expect(modules.length).toBeGreaterThan(200);
});

test("no module imports itself through others, within a package or between packages", () => {
  const graph = new Map(
    modules.map((module) => [
      module.path,
      module.specifiers.flatMap((specifier) => resolve(module, specifier) ?? []),
    ]),
  );
  expect(cycles(graph).map((cycle) => cycle.join(" -> "))).toEqual([]);
});

test("relative imports climb at most two folders and stay in their package", () => {
  const wrong = modules.flatMap((module) =>
    module.specifiers
      .filter((specifier) => specifier.startsWith("."))
      .filter((specifier) => {
        const target = resolve(module, specifier);
        return (
          specifier.startsWith("../../../") || !target?.startsWith(`${module.package.folder}/`)
        );
      })
      .map((specifier) => `${module.path} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test("no module passes on whole other modules", () => {
  expect(paths(modules.filter(({ exportsStar }) => exportsStar))).toEqual([]);
});

test("only files that a tool reads have a default export", () => {
  const forTools = /(^|\/)(vite|vitest|playwright)\.config\.ts$|\.d\.ts$/;
  const wrong = modules.filter(
    ({ path, exportsDefault }) => exportsDefault && !forTools.test(path),
  );
  expect(paths(wrong)).toEqual([]);
});
