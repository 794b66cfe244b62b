import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as Esbuild from "esbuild";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** zod carries its messages in some fifty languages, reachable from its main object. The API answers in English. */
const englishOnly: Esbuild.Plugin = {
  name: "english-only",
  setup: (build) => {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
      loader: "js",
    }));
  },
};

/**
 * Bundles the entry of a function with everything it needs, the AWS SDK included: a pinned one that starts faster
 * than the one of the Lambda runtime. CommonJS, because Node starts a single large file of it some 80 ms sooner.
 */
const bundle = async (entry: string, outputFolder: string): Promise<void> => {
  const { outputFiles } = await Esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    // Not the real folder: source maps name sources relative to it, and must not change with it.
    outfile: `dist/${basename(entry, ".ts")}/index.js`,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    mainFields: ["module", "main"],
    minify: true,
    sourcemap: "external",
    sourcesContent: false,
    legalComments: "none",
    logLevel: "warning",
    plugins: [englishOnly],
    write: false,
  });
  mkdirSync(outputFolder, { recursive: true });
  for (const { path, contents } of outputFiles) {
    writeFileSync(join(outputFolder, basename(path)), contents);
  }
};

const [, , entry, outputFolder] = process.argv;
if (entry === undefined || outputFolder === undefined) {
  throw new Error("Usage: bundle.ts <entry> <output folder>");
}
await bundle(entry, outputFolder);
