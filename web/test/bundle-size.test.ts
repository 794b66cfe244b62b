import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

import type { Manifest } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const web = join(import.meta.dirname, "..");
const kB = 1_000;

let folder = "";
let manifest: Manifest = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-web-"));
  // A process of its own: in this one NODE_ENV is `test`, and React would bring its development build.
  await promisify(execFile)(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--outDir", folder, "--logLevel", "error"],
    { cwd: web, env: { ...process.env, NODE_ENV: "production" } },
  );
  // Vite writes it in the shape of its own type.
  manifest = JSON.parse(await readFile(join(folder, ".vite/manifest.json"), "utf8")) as Manifest;
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The chunk and everything it imports before it runs. */
const closure = (key: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) closure(next, seen);
  return seen;
};

const filesOf = (keys: Iterable<string>): readonly string[] => [
  ...new Set(
    [...keys].flatMap((key) => [manifest[key]?.file ?? [], manifest[key]?.css ?? []].flat()),
  ),
];

const gzipped = async (files: readonly string[]): Promise<number> => {
  const sizes = files.map(async (file) => gzipSync(await readFile(join(folder, file))).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

/** No page: the public holidays of every country, fetched when somebody who edits a calendar asks for them. */
const holidays = "src/features/services/holidays-of.ts";

describe("the first load", () => {
  it("stays within 220 kB gz of script and style", async () => {
    const size = await gzipped(filesOf(closure("index.html")));
    expect(size).toBeLessThanOrEqual(220 * kB);
  });

  it("leaves signing in and the schemas of forms to the pages that need them", async () => {
    const files = filesOf(closure("index.html")).filter((file) => file.endsWith(".js"));
    const code = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
    expect(code.join("")).not.toMatch(/ZodError|code_challenge_method/);
  });

  it("brings any page within 300 kB gz, its own code included", async () => {
    const lazy = Object.keys(manifest).filter(
      (key) => manifest[key]?.isDynamicEntry === true && key !== holidays,
    );
    const sizes = lazy.map(async (key) => {
      const size = await gzipped(filesOf([...closure("index.html"), ...closure(key)]));
      return { key, size };
    });
    const over = (await Promise.all(sizes)).filter(({ size }) => size > 300 * kB);
    expect(over).toEqual([]);
  });

  it("fetches the holidays of all countries in at most 250 kB gz, and only when asked", async () => {
    const own = [...closure(holidays)].filter((key) => !closure("index.html").has(key));
    expect(await gzipped(filesOf(own))).toBeLessThanOrEqual(250 * kB);
    const pages = Object.keys(manifest).filter((key) => key !== holidays);
    expect(pages.filter((key) => closure(key).has(holidays))).toEqual([]);
  });
});

describe("the page", () => {
  it("holds no inline script or style, which the content security policy would refuse", async () => {
    const html = await readFile(join(folder, "index.html"), "utf8");
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)| on\w+=/);
  });

  it("refers to nothing on another origin", async () => {
    const html = await readFile(join(folder, "index.html"), "utf8");
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
