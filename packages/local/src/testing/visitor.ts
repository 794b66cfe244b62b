import { createHash, randomBytes } from "node:crypto";

import { CLIENT_ID, SCOPE } from "../oidc/tokens.ts";

export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
}

export interface Visitor {
  /** Follows no redirect; keeps cookies as a browser does. */
  readonly go: (url: string, init?: RequestInit) => Promise<Response>;
  /** Starts signing in; gives the page it leads to: the sign-in, or at once the product. */
  readonly authorize: (parameters?: Record<string, string>) => Promise<string>;
  /** Picks a person on the sign-in page; gives the product's address with the code. */
  readonly pick: (signInPage: string, email: string) => Promise<string>;
  /** Exchanges the code in the product's address for tokens. */
  readonly redeem: (productPage: string) => Promise<Response>;
  readonly refresh: (refreshToken: string) => Promise<Response>;
}

/** A browser without a screen: speaks the code flow with PKCE as the product's own page does. */
export function createVisitor(origin: string): Visitor {
  const jar = new Map<string, string>();
  const verifier = randomBytes(32).toString("base64url");
  const redirect_uri = `${origin}/signed-in`;

  const go: Visitor["go"] = async (url, init = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = new Headers(init.headers);
    headers.set("cookie", cookie);
    const response = await fetch(new URL(url, origin), { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", value = ""] = pair.split("=");
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const follow = async (url: string, init?: RequestInit): Promise<string> => {
    const location = (await go(url, init)).headers.get("location") ?? "";
    return location.startsWith(`${origin}/oidc/`) ? follow(location) : location;
  };
  const form = (fields: Record<string, string>) => ({
    method: "POST",
    body: new URLSearchParams(fields),
  });
  const token = (fields: Record<string, string>) =>
    go("/oidc/token", form({ client_id: CLIENT_ID, ...fields }));

  return {
    go,
    authorize: (parameters = {}) => {
      const query = new URLSearchParams({
        client_id: CLIENT_ID,
        response_type: "code",
        redirect_uri,
        scope: SCOPE,
        state: "state",
        code_challenge: createHash("sha256").update(verifier).digest("base64url"),
        code_challenge_method: "S256",
        ...parameters,
      });
      return follow(`/oidc/authorize?${query.toString()}`);
    },
    pick: (signInPage, email) => follow(signInPage, form({ email })),
    redeem: (productPage) => {
      const code = new URL(productPage).searchParams.get("code") ?? "";
      return token({
        grant_type: "authorization_code",
        code,
        redirect_uri,
        code_verifier: verifier,
      });
    },
    refresh: (refresh_token) => token({ grant_type: "refresh_token", refresh_token }),
  };
}

/** Signs in from nothing. */
export async function signIn(visitor: Visitor, email: string): Promise<Tokens> {
  const response = await visitor.redeem(await visitor.pick(await visitor.authorize(), email));
  return (await response.json()) as Tokens; // by the standard, and checked by the sign-in's tests
}
