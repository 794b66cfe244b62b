import { DomainError } from "@tandem/domain/error";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { z } from "zod";

/** Who a token was issued to. */
export type Subject = { readonly issuer: string; readonly subject: string };

/** Checks access tokens, and asks the issuer who somebody is. */
export type Verifier = {
  readonly verify: (token: string) => Promise<Subject>;
  readonly userInfo: (token: string) => Promise<{ email: string; name: string }>;
};

const Discovery = z.object({ jwks_uri: z.url(), userinfo_endpoint: z.url() });

/** A token for our API says so by its audience; one of Cognito has no audience but names the client and its use. */
const Claims = z.object({
  sub: z.string().min(1),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  client_id: z.string().optional(),
  token_use: z.string().optional(),
});

const UserInfo = z.object({
  email: z.string(),
  email_verified: z.union([z.boolean(), z.enum(["true", "false"])]).optional(),
  name: z.string().optional(),
});

const refuse = (cause?: unknown) =>
  new DomainError("auth.required", "Sign in to continue.", { cause });

const addressedToUs = (
  claims: z.infer<typeof Claims>,
  wanted: { audience: string; clientId: string },
) => {
  if (claims.aud !== undefined) return [claims.aud].flat().includes(wanted.audience);
  return claims.token_use === "access" && claims.client_id === wanted.clientId;
};

/**
 * A verifier of signature, issuer, expiry and audience. The issuer's keys are fetched once and again when an
 * unknown key appears. Whatever is wrong with a token, the answer is `auth.required` and tells nothing more.
 */
export const createVerifier = (
  issuer: string,
  wanted: { audience: string; clientId: string },
): Verifier => {
  let discovered: Promise<z.infer<typeof Discovery>> | null = null;
  const discover = () => {
    discovered ??= fetch(`${issuer}/.well-known/openid-configuration`)
      .then(async (response) => Discovery.parse(await response.json()))
      .catch((error: unknown) => {
        discovered = null;
        throw error;
      });
    return discovered;
  };
  let keys: ReturnType<typeof createRemoteJWKSet> | null = null;
  return {
    verify: async (token) => {
      keys ??= createRemoteJWKSet(new URL((await discover()).jwks_uri));
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer,
          algorithms: ["RS256", "ES256"],
          clockTolerance: 5,
          requiredClaims: ["exp", "sub"],
        });
        const claims = Claims.parse(payload);
        if (!addressedToUs(claims, wanted)) throw refuse();
        return { issuer, subject: claims.sub };
      } catch (error) {
        if (error instanceof errors.JOSEError || error instanceof z.ZodError) throw refuse(error);
        throw error;
      }
    },
    userInfo: async (token) => {
      const { userinfo_endpoint } = await discover();
      const response = await fetch(userinfo_endpoint, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (!response.ok) throw refuse();
      const { email, email_verified, name } = UserInfo.parse(await response.json());
      if (email_verified === false || email_verified === "false") throw refuse();
      return { email: email.trim().toLowerCase(), name: name ?? email };
    },
  };
};
