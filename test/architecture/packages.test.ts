import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { modules, named, packages, root } from "./workspace.ts";

/** Who may import whom. Everything else is refused, here and by the linter. */
const direction: Readonly<Record<string, readonly string[]>> = {
  "@tandem/standards": [],
  "@tandem/domain": ["standards"],
  "@tandem/contract": ["domain", "standards"],
  "@tandem/store": ["domain", "standards"],
  "@tandem/documents": ["domain", "standards"],
  "@tandem/functions": ["contract", "documents", "domain", "standards", "store"],
  "@tandem/local": ["contract", "documents", "domain", "functions", "standards", "store"],
  "@tandem/web": ["contract"],
  "@tandem/infra": [],
  "@tandem/test": [
    "contract",
    "documents",
    "domain",
    "functions",
    "local",
    "standards",
    "store",
    "web",
  ],
};

/**
 * What a package needs beyond that for its tests and its assets. The templates are held against what the code expects;
 * functions and screens are bundled by their paths, and have to be installed for that.
 */
const forTests: Readonly<Record<string, readonly string[]>> = {
  "@tandem/infra": ["functions", "store", "web"],
};

const ours = (names: readonly string[] = []) => names.map((name) => `@tandem/${name}`);
const workspace = (dependencies: Readonly<Record<string, string>>) =>
  Object.keys(dependencies).filter((name) => name.startsWith("@tandem/"));

describe.each(packages.map((entry) => [entry.name, entry] as const))("%s", (name, entry) => {
  test("has a place in the direction of imports", () => {
    expect(Object.keys(direction)).toContain(name);
  });

  test("depends only on packages before it", () => {
    expect(ours(direction[name])).toEqual(expect.arrayContaining(workspace(entry.dependencies)));
  });

  test("depends in its tests only on packages it may know there", () => {
    const allowed = [...ours(direction[name]), ...ours(forTests[name])];
    expect(allowed).toEqual(expect.arrayContaining(workspace(entry.devDependencies)));
  });

  test("exports files that exist", () => {
    const missing = Object.values(entry.exports).filter(
      (path) => !path.includes("*") && !existsSync(join(root, entry.folder, path)),
    );
    expect(missing).toEqual([]);
  });

  test("imports of the workspace only what it declares and what is exported", () => {
    const declared = new Set([
      ...workspace(entry.dependencies),
      ...workspace(entry.devDependencies),
      ...workspace(entry.optionalDependencies),
      name,
    ]);
    const wrong = modules
      .filter((module) => module.package === entry)
      .flatMap(({ path, specifiers }) =>
        specifiers.flatMap((specifier) => {
          const target = named(specifier);
          if (target === null) return [];
          const exported = packages.find((other) => other.name === target.name)?.exports ?? {};
          return declared.has(target.name) && target.subpath in exported
            ? []
            : [`${path} imports ${specifier}`];
        }),
      );
    expect(wrong).toEqual([]);
  });
});

test("domain needs nothing but standards, zod and temporal-polyfill", () => {
  const domain = packages.find(({ name }) => name === "@tandem/domain");
  expect(Object.keys(domain?.dependencies ?? {}).toSorted()).toEqual([
    "@tandem/standards",
    "temporal-polyfill",
    "zod",
  ]);
});

test("standards needs nothing", () => {
  const standards = packages.find(({ name }) => name === "@tandem/standards");
  expect(standards?.dependencies).toEqual({});
});
