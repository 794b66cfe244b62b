import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";

import { StartFailure } from "../start-failure.ts";

const INSTEAD =
  "set DYNAMODB_ENDPOINT to any DynamoDB-compatible endpoint, such as DynamoDB Local (http://localhost:8000)";

/**
 * Path of the DynamoDB emulator's executable: `DYNOXIDE_PATH` when set, else the one that npm
 * installed for this platform. Refuses with a `StartFailure` when there is none.
 */
export function locate(env: NodeJS.ProcessEnv, platform = `${process.platform}-${process.arch}`) {
  const path = env["DYNOXIDE_PATH"] ?? installed(platform);
  try {
    accessSync(path, constants.X_OK);
  } catch (cause) {
    throw new StartFailure(`The DynamoDB emulator ${path} cannot be run; ${INSTEAD}.`, { cause });
  }
  return path;
}

function installed(platform: string): string {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${platform}/dynoxide`);
  } catch (cause) {
    throw new StartFailure(`No DynamoDB emulator is installed for ${platform}; ${INSTEAD}.`, {
      cause,
    });
  }
}
