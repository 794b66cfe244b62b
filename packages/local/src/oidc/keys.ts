import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";

import { exportJWK, generateKeyPair } from "jose";
import { z } from "zod";

import { StartFailure } from "../start-failure.ts";
import { readKept } from "../data/kept.ts";
import { writeAtomically } from "../data/write-atomically.ts";

const ALGORITHM = "RS256";

export const Keys = z.object({
  /** Private RS256 key that signs every token. */
  signing: z.object({
    kty: z.literal("RSA"),
    alg: z.literal(ALGORITHM),
    use: z.literal("sig"),
    kid: z.string(),
    n: z.string(),
    e: z.string(),
    d: z.string(),
    p: z.string(),
    q: z.string(),
    dp: z.string(),
    dq: z.string(),
    qi: z.string(),
  }),
  /** Secrets that sign the cookies of the sign-in. */
  cookies: z.array(z.string()).min(1),
});
export type Keys = z.infer<typeof Keys>;

/** The keys kept in the folder, made on the first call. */
export async function openKeys(directory: string): Promise<Keys> {
  const kept = readKeys(directory);
  if (kept !== undefined) return kept;
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const kid = randomBytes(12).toString("base64url");
  const keys = Keys.parse({
    signing: { ...(await exportJWK(privateKey)), alg: ALGORITHM, use: "sig", kid },
    cookies: [randomBytes(32).toString("base64url")],
  });
  writeAtomically(fileIn(directory), JSON.stringify(keys), { flush: true });
  return keys;
}

/** The keys kept in the folder, or nothing when no edition ever ran on it. */
export function readKeys(directory: string): Keys | undefined {
  const file = fileIn(directory);
  if (!existsSync(file)) return undefined;
  try {
    return readKept(file, Keys);
  } catch (cause) {
    throw new StartFailure(`The key file ${file} is damaged; remove it, and sign in again.`, {
      cause,
    });
  }
}

const fileIn = (directory: string) => join(directory, "keys.json");
