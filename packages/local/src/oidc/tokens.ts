import { randomBytes } from "node:crypto";

import { createLocalJWKSet, importJWK, jwtVerify, SignJWT } from "jose";

import type { Account } from "./accounts.ts";
import type { Keys } from "./keys.ts";

/** The product's own and only client, and the audience of the tokens its API takes. */
export const CLIENT_ID = "tandem-web";
export const AUDIENCE = "tandem-api";
export const SCOPE = "openid email profile";
export const ACCESS_TOKEN_SECONDS = 3_600;

export interface Issuer {
  readonly issuer: string;
  readonly keys: Keys;
}

/** An access token as the sign-in gives it, valid for one hour, without a browser. */
export async function accessTokenFor(account: Account, { issuer, keys }: Issuer, now: Date) {
  const { alg, kid } = keys.signing;
  const issuedAt = Math.floor(now.getTime() / 1_000);
  return new SignJWT({ scope: SCOPE, client_id: CLIENT_ID })
    .setProtectedHeader({ alg, typ: "at+jwt", kid })
    .setJti(randomBytes(16).toString("base64url"))
    .setSubject(account.id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .sign(await importJWK(keys.signing, alg));
}

/** The account id an access token of ours was given to, or nothing when it is not a valid one. */
export async function subjectOf(token: string, { issuer, keys }: Issuer) {
  const { kty, n, e, alg, kid, use } = keys.signing; // the public members alone
  const jwks = createLocalJWKSet({ keys: [{ kty, n, e, alg, kid, use }] });
  try {
    const { payload } = await jwtVerify(token, jwks, { issuer, audience: AUDIENCE, typ: "at+jwt" });
    return payload.sub;
  } catch {
    return undefined;
  }
}
