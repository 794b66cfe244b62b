import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";
import { z } from "zod";

/** The root of the repository. Every path below is relative to it. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const Dependencies = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  name: z.string(),
  exports: z.record(z.string(), z.string()).default({}),
  dependencies: Dependencies,
  optionalDependencies: Dependencies,
  devDependencies: Dependencies,
});

export type Package = z.infer<typeof Manifest> & { readonly folder: string };

const folders = [...globSync("packages/*/", { cwd: root }), "functions", "web", "infra", "test"];

/** The packages of the workspace. */
export const packages: readonly Package[] = folders.map((folder) => ({
  ...Manifest.parse(JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"))),
  folder: normalize(folder).replace(/\/$/, ""),
}));

/** Only what is written by hand: not what is installed, built or put down by a run. */
const made = /(^|\/)(node_modules|dist|coverage|cdk\.out|output|\.[^/]+)(\/|$)/;

/** Paths of files with one of these endings, in every package and at the root. */
export const files = (...endings: string[]): string[] => {
  const kinds = `*.{${endings.join(",")},}`;
  const found = [
    ...packages.map(({ folder }) => `${folder}/**/${kinds}`),
    `docs/**/${kinds}`,
    kinds,
  ];
  return globSync(found, { cwd: root, exclude: (path) => made.test(path) })
    .filter((path) => !made.test(path) && endings.some((ending) => path.endsWith(`.${ending}`)))
    .toSorted();
};

export const read = (path: string): string => readFileSync(join(root, path), "utf8");

export const isTest = (path: string): boolean =>
  /\.test\.tsx?$|\/testing\/|^test\/|\/test\//.test(path);

export type Module = {
  readonly path: string;
  readonly package: Package;
  /** What it imports, as written. */
  readonly specifiers: readonly string[];
  readonly exportsDefault: boolean;
  readonly exportsStar: boolean;
};

const parse = (path: string, owner: Package): Module => {
  const text = read(path);
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((e) => e.message).join(", ")}`);
  const entries = module.staticExports.flatMap((statement) => statement.entries);
  const dynamic = module.dynamicImports
    .map(({ moduleRequest }) => text.slice(moduleRequest.start, moduleRequest.end))
    .filter((literal) => /^["'`][^$]*["'`]$/.test(literal))
    .map((literal) => literal.slice(1, -1));
  return {
    path,
    package: owner,
    specifiers: [
      ...module.staticImports.map((statement) => statement.moduleRequest.value),
      ...entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
      ...dynamic,
    ],
    exportsDefault: entries.some(({ exportName }) => exportName.kind.startsWith("Default")),
    exportsStar: entries.some(({ importName }) => importName.kind.startsWith("All")),
  };
};

const ownerOf = (path: string): Package | undefined =>
  packages.find(({ folder }) => path.startsWith(`${folder}/`));

/** Every TypeScript file of every package. */
export const modules: readonly Module[] = files("ts", "tsx").flatMap((path) => {
  const owner = ownerOf(path);
  return owner === undefined ? [] : [parse(path, owner)];
});

/** The workspace package that a specifier names, and the subpath in it. */
export const named = (specifier: string): { name: string; subpath: string } | null => {
  const [, name, rest] = /^(@tandem\/[^/]+)(\/.+)?$/.exec(specifier) ?? [];
  return name === undefined ? null : { name, subpath: `.${rest ?? ""}` };
};

/** The file that a specifier leads to inside the workspace, or null where it leads outside. */
export const resolve = (from: Module, specifier: string): string | null => {
  if (specifier.startsWith(".")) return join(dirname(from.path), specifier.replace(/\?.*$/, ""));
  const target = named(specifier);
  if (target === null) return null;
  const owner = packages.find(({ name }) => name === target.name);
  const path = owner?.exports[target.subpath];
  return owner === undefined || path === undefined ? null : join(owner.folder, path);
};
