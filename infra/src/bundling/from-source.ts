import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { AssetHashType, type BundlingOptions, DockerImage } from "aws-cdk-lib";

/** An asset made at synthesis from sources of the repository, and named after what came out. */
export type FromSource = {
  readonly path: string;
  readonly assetHashType: AssetHashType;
  readonly bundling: BundlingOptions;
};

/**
 * Runs a script of this machine's Node with `args` and the folder to fill. No container is asked for, so it works
 * without Docker and without a network.
 */
export const fromSource = (source: URL, args: readonly string[], cwd: URL): FromSource => ({
  path: fileURLToPath(source),
  assetHashType: AssetHashType.OUTPUT,
  bundling: {
    // Never fetched: the local way below always answers.
    image: DockerImage.fromRegistry("none"),
    // Tells assets of one source folder apart; the local way is not part of the asset's identity.
    command: [...args],
    local: {
      tryBundle: (outputFolder) => {
        execFileSync(process.execPath, [...args, outputFolder], {
          cwd: fileURLToPath(cwd),
          stdio: ["ignore", "ignore", "inherit"],
        });
        return true;
      },
    },
  },
});

const root = new URL("../../../", import.meta.url);
const bundler = fileURLToPath(new URL("bundle.ts", import.meta.url));

/** The code of a function, from its entry such as `api`. */
export const functionCode = (entry: string): FromSource =>
  fromSource(new URL("functions/src", root), [bundler, `functions/src/${entry}.ts`], root);

/** The screens, built for the browser. */
export const site = (): FromSource =>
  fromSource(
    new URL("web/src", root),
    [
      fileURLToPath(new URL("web/node_modules/vite/bin/vite.js", root)),
      "build",
      "--logLevel=error",
      "--emptyOutDir",
      "--outDir",
    ],
    new URL("web/", root),
  );
