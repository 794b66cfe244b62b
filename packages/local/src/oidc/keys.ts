import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { exportJWK, generateKeyPair } from "jose";
import type { JWK } from "jose";

import { StartFailure } from "../start-failure.ts";
import { writeAtomically } from "../data/write-atomically.ts";

export interface Keys {
  /** Private RS256 key that signs every token. */
  readonly signing: JWK;
  /** Secrets that sign the cookies of the sign-in. */
  readonly cookies: string[];
}

const ALGORITHM = "RS256";

/** The keys kept in the folder, made on the first call. */
export async function openKeys(directory: string): Promise<Keys> {
  const kept = readKeys(directory);
  if (kept !== undefined) return kept;
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), alg: ALGORITHM, use: "sig" };
  const keys = {
    signing: { ...signing, kid: randomBytes(12).toString("base64url") },
    cookies: [randomBytes(32).toString("base64url")],
  };
  writeAtomically(fileIn(directory), JSON.stringify(keys), { flush: true });
  return keys;
}

/** The keys kept in the folder, or nothing when no edition ever ran on it. */
export function readKeys(directory: string): Keys | undefined {
  const file = fileIn(directory);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Keys; // written by `openKeys` alone
  } catch (cause) {
    throw new StartFailure(`The key file ${file} is damaged; remove it, and sign in again.`, {
      cause,
    });
  }
}

const fileIn = (directory: string) => join(directory, "keys.json");
