import * as oauth from "oauth4webapi";

import type { Config } from "./config.ts";

/** What the issuer gave, with the moment the access token ends, in milliseconds. */
export type Tokens = {
  readonly accessToken: string;
  readonly idToken: string | null;
  readonly refreshToken: string | null;
  readonly expiresAt: number;
};

/** What must survive the way to the issuer and back. */
export type Attempt = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
};

const redirectUri = () => `${location.origin}/signed-in`;

/** The issuer of the local edition speaks plain HTTP on the loopback; no other may. */
const transport = (issuer: string) => {
  const { protocol, hostname } = new URL(issuer);
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  // oxlint-disable-next-line typescript/no-deprecated -- Marked so to make people look twice; the line above has.
  return { [oauth.allowInsecureRequests]: protocol === "http:" && loopback };
};

let discovered: Promise<oauth.AuthorizationServer> | null = null;

const discover = async ({ issuer }: Config): Promise<oauth.AuthorizationServer> => {
  const url = new URL(issuer);
  discovered ??= oauth
    .discoveryRequest(url, transport(issuer))
    .then((response) => oauth.processDiscoveryResponse(url, response));
  discovered.catch(() => {
    discovered = null;
  });
  return discovered;
};

const toTokens = (answer: oauth.TokenEndpointResponse, before: Tokens | null): Tokens => ({
  accessToken: answer.access_token,
  idToken: answer.id_token ?? before?.idToken ?? null,
  refreshToken: answer.refresh_token ?? before?.refreshToken ?? null,
  expiresAt: Date.now() + (answer.expires_in ?? 300) * 1_000,
});

const resourceOf = ({ resource }: Config): Record<string, string> =>
  resource === null ? {} : { resource };

export type SignIn = {
  readonly returnTo: string;
  /** Address to suggest, as in an invitation. */
  readonly loginHint?: string | undefined;
  /** Asks who it is even where the issuer remembers somebody. */
  readonly anew?: boolean;
};

/** The address to send the browser to, and what to keep until it comes back. */
export const begin = async (
  config: Config,
  options: SignIn,
): Promise<{ url: string; attempt: Attempt }> => {
  const server = await discover(config);
  if (server.authorization_endpoint === undefined) throw new Error("The issuer signs nobody in.");
  const attempt = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    returnTo: options.returnTo,
  };
  const url = new URL(server.authorization_endpoint);
  const parameters = {
    response_type: "code",
    client_id: config.clientId,
    redirect_uri: redirectUri(),
    scope: config.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
    ...(options.loginHint === undefined ? {} : { login_hint: options.loginHint }),
    ...(options.anew === true ? { prompt: "login" } : {}),
    ...resourceOf(config),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, attempt };
};

/** Exchanges the code in the address the issuer came back with. */
export const complete = async (config: Config, url: URL, attempt: Attempt): Promise<Tokens> => {
  const server = await discover(config);
  const client = { client_id: config.clientId };
  const callback = oauth.validateAuthResponse(server, client, url, attempt.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    callback,
    redirectUri(),
    attempt.verifier,
    { ...transport(config.issuer), additionalParameters: resourceOf(config) },
  );
  const answer = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: attempt.nonce,
    requireIdToken: true,
  });
  return toTokens(answer, null);
};

/** New tokens for a refresh token; rejects when the issuer no longer takes it. */
export const renew = async (config: Config, before: Tokens): Promise<Tokens | null> => {
  if (before.refreshToken === null) return null;
  const server = await discover(config);
  const client = { client_id: config.clientId };
  const response = await oauth.refreshTokenGrantRequest(
    server,
    client,
    oauth.None(),
    before.refreshToken,
    { ...transport(config.issuer), additionalParameters: resourceOf(config) },
  );
  try {
    return toTokens(await oauth.processRefreshTokenResponse(server, client, response), before);
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError && error.error === "invalid_grant") return null;
    throw error;
  }
};

/** Where to send the browser so that the issuer forgets the person too. */
export const endSessionUrl = async (config: Config, tokens: Tokens | null): Promise<string> => {
  const home = `${location.origin}/`;
  const { end_session_endpoint: endpoint } = await discover(config);
  if (endpoint === undefined) return home;
  const url = new URL(endpoint);
  url.searchParams.set("client_id", config.clientId);
  url.searchParams.set("post_logout_redirect_uri", home);
  if (tokens?.idToken) url.searchParams.set("id_token_hint", tokens.idToken);
  return url.href;
};
