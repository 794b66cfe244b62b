import { execFile } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import { ROOT } from "./config.ts";
import { StartFailure } from "./start-failure.ts";

const SOURCES = [
  "web/src",
  "web/public",
  "web/build",
  "web/index.html",
  "web/package.json",
  "web/vite.config.ts",
  "packages/contract/src",
  "packages/domain/src",
  "packages/standards/src",
  "pnpm-lock.yaml",
];

/**
 * The folder of the built web application, built first when a source is newer than the last build.
 * Refuses with a `StartFailure` when it does not build, after logging what the build said.
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
    const env = { ...process.env, NO_COLOR: "1" };
    await promisify(execFile)(process.execPath, build, { cwd: web, env });
  } catch (cause) {
    log(cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : String(cause));
    throw new StartFailure("The web application does not build; what the build said is above.", {
      cause,
    });
  }
  writeFileSync(stamp, "");
  utimesSync(stamp, startedAt, startedAt); // a source saved during the build is newer than it
  return output;
}

function newestIn(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // A folder's own time tells of files that were removed.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
