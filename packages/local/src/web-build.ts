import { execFile } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import { ROOT } from "./config.ts";
import { StartFailure } from "./start-failure.ts";

const SOURCES = [
  "web",
  "packages/contract/src",
  "packages/domain/src",
  "packages/standards/src",
  "pnpm-lock.yaml",
];
const NOT_SOURCES = new Set(["dist", "node_modules", "coverage"]);

/**
 * The folder of the built web application, built first when a source is newer than the last build.
 * Refuses with a `StartFailure` that holds what the build said.
 */
export async function builtWeb(log: (line: string) => void): Promise<string> {
  const web = join(ROOT, "web");
  const output = join(web, "dist");
  const stamp = join(output, ".built");
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (SOURCES.every((source) => newestIn(join(ROOT, source)) <= builtAt)) return output;

  log("Building the web application …");
  const startedAt = new Date();
  const vite = createRequire(join(web, "package.json")).resolve("vite/package.json");
  const build = [join(dirname(vite), "bin/vite.js"), "build", "--logLevel", "error"];
  try {
    await promisify(execFile)(process.execPath, build, { cwd: web });
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() || String(cause);
    throw new StartFailure(`The web application does not build: ${said}`, { cause });
  }
  writeFileSync(stamp, "");
  utimesSync(stamp, startedAt, startedAt); // a source saved during the build is newer than it
  return output;
}

function newestIn(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const names = readdirSync(path).filter((name) => !NOT_SOURCES.has(name));
  return Math.max(stats.mtimeMs, ...names.map((name) => newestIn(join(path, name))));
}
