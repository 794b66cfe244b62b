import { Provider, interactionPolicy } from "oidc-provider";
import type { Configuration, KoaContextWithOIDC } from "oidc-provider";

import type { Accounts } from "./accounts.ts";
import type { Keys } from "./keys.ts";
import { errorPage, signOutPage } from "./pages.ts";
import { openStore } from "./store.ts";
import { ACCESS_TOKEN_SECONDS, AUDIENCE, CLIENT_ID, SCOPE } from "./tokens.ts";

const DAYS = 24 * 60 * 60;
const REMEMBERED = 14 * DAYS;
const API = "urn:tandem:api";

export interface ProviderOptions {
  /** The product's address; the issuer is `/oidc` below it. */
  readonly origin: string;
  /** Folder of sessions, grants and refresh tokens. */
  readonly directory: string;
  readonly keys: Keys;
  readonly accounts: Accounts;
}

/**
 * The OpenID provider of the local edition: authorisation code with PKCE for the product's own
 * client, rotating refresh tokens, and access tokens that a verifier can check by itself.
 */
export function createProvider({ origin, directory, keys, accounts }: ProviderOptions): Provider {
  const { port } = new URL(origin);
  const configuration: Configuration = {
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: "none",
        redirect_uris: [`${origin}/signed-in`],
        post_logout_redirect_uris: [`${origin}/`],
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
      },
    ],
    adapter: openStore(directory, Date.now),
    jwks: { keys: [keys.signing] },
    // A cookie is sent to every port of a host: two editions on one machine must not share names.
    cookies: {
      keys: keys.cookies,
      names: {
        session: `tandem_session_${port}`,
        interaction: `tandem_sign_in_${port}`,
        resume: `tandem_resume_${port}`,
      },
      long: { httpOnly: true, sameSite: "lax", path: "/oidc" },
      short: { httpOnly: true, sameSite: "lax" },
    },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    scopes: ["openid", "email", "profile", "offline_access"],
    conformIdTokenClaims: false,
    responseTypes: ["code"],
    clientAuthMethods: ["none"],
    pkce: { required: () => true },
    routes: { userinfo: "/me", authorization: "/authorize" },
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: 60,
      IdToken: ACCESS_TOKEN_SECONDS,
      Interaction: 3_600,
      Grant: REMEMBERED,
      RefreshToken: REMEMBERED,
      Session: REMEMBERED,
    },
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed("refresh_token"),
    expiresWithSession: async () => true,
    rotateRefreshToken: true,
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => API,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => ({
          scope: SCOPE,
          audience: AUDIENCE,
          accessTokenFormat: "jwt",
          accessTokenTTL: ACCESS_TOKEN_SECONDS,
          jwt: { sign: { alg: "RS256" } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (context, form) => {
          context.body = (await signOutPage(context, form)).toString();
        },
        postLogoutSuccessSource: async (context) => context.redirect(`${origin}/`),
      },
    },
    interactions: {
      url: (_context, { uid }) => `/oidc/sign-in/${uid}`,
      policy: withoutConsent(),
    },
    findAccount: async (_context, id) => {
      const account = accounts.find(id);
      if (account === undefined) return undefined;
      const { email, name } = account;
      const claims = async () => ({ sub: id, email, email_verified: true, name });
      return { accountId: id, claims };
    },
    loadExistingGrant: grantEverything,
    renderError: async (context, error) => {
      context.type = "html";
      context.body = (await errorPage(error.error_description ?? error.error)).toString();
    },
  };
  return new Provider(`${origin}/oidc`, configuration);
}

/** The product does not ask people whether they trust the product. */
function withoutConsent() {
  const policy = interactionPolicy.base();
  policy.remove("consent");
  return policy;
}

async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const { provider, session, client } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const earlier = session.grantIdFor(client.clientId);
  const kept = earlier === undefined ? undefined : await provider.Grant.find(earlier);
  if (kept !== undefined) return kept;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope(SCOPE);
  grant.addResourceScope(API, SCOPE);
  await grant.save();
  return grant;
}
