import { join } from "node:path";

import type { Seed } from "./data/contents.ts";
import { LEVELS } from "./log.ts";
import type { Level } from "./log.ts";
import type { Files } from "./product.ts";
import { StartFailure } from "./start-failure.ts";

export interface Config {
  readonly port: number;
  readonly dataFolder: string;
  readonly dynamodbEndpoint?: string | undefined;
  readonly s3Endpoint?: string | undefined;
  /** The key pair of that object store, where it is not the one started here. */
  readonly s3Credentials?: Files["credentials"] | undefined;
  /** What an empty data folder is filled with; absent: the demonstration data. */
  readonly seed?: Seed | undefined;
  /** The least that is logged. */
  readonly logLevel: Level;
}

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, "../../..");

const DEFAULT_PORT = 4100;

/** Reads flags and environment. Refuses with a `StartFailure` what it does not know. */
export function parse(args: readonly string[], env: NodeJS.ProcessEnv): Config {
  const unknown = args.find((arg) => arg !== "--demo" && arg !== "--empty");
  if (unknown !== undefined) {
    throw new StartFailure(`Unknown option ${unknown}; there are --demo and --empty.`);
  }
  if (args.includes("--demo") && args.includes("--empty")) {
    throw new StartFailure("--demo and --empty exclude each other; give one of them.");
  }
  return {
    port: portFrom(env["TANDEM_PORT"]),
    dataFolder: dataFolderFrom(env),
    dynamodbEndpoint: endpointFrom(env, "DYNAMODB_ENDPOINT"),
    s3Endpoint: endpointFrom(env, "S3_ENDPOINT"),
    s3Credentials: s3CredentialsFrom(env),
    logLevel: logLevelFrom(env["TANDEM_LOG"]),
    seed: (["demo", "empty"] as const).find((seed) => args.includes(`--${seed}`)),
  };
}

/** Where the data is: `TANDEM_DATA`, else `.tandem` beside the product's sources. */
export const dataFolderFrom = (env: NodeJS.ProcessEnv) =>
  env["TANDEM_DATA"] || join(ROOT, ".tandem");

function logLevelFrom(text: string | undefined): Level {
  if (text === undefined || text === "") return "error";
  const level = LEVELS.find((each) => each === text);
  if (level !== undefined) return level;
  throw new StartFailure(`TANDEM_LOG is ${text}; it must be one of ${LEVELS.join(", ")}.`);
}

function portFrom(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartFailure(`TANDEM_PORT is ${text}; it must be a port number, 0 for any free one.`);
}

function endpointFrom(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const text = env[name];
  if (text === undefined || text === "") return undefined;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new StartFailure(
    `${name} is ${text}; it must be an address such as http://localhost:8000.`,
  );
}

function s3CredentialsFrom(env: NodeJS.ProcessEnv): Files["credentials"] | undefined {
  const accessKeyId = env["S3_ACCESS_KEY_ID"];
  const secretAccessKey = env["S3_SECRET_ACCESS_KEY"];
  return accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
}
