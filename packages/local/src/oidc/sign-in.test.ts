import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Edition } from "../edition.ts";
import { startBare, temporaryFolder } from "../testing/edition.ts";
import { createVisitor, signIn } from "../testing/visitor.ts";
import type { Tokens } from "../testing/visitor.ts";
import { AUDIENCE } from "./tokens.ts";

const OWNER = "ines.okafor@northbridge.example";
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let edition: Edition;

beforeAll(async () => {
  folder = await temporaryFolder();
  edition = await startBare(folder.path);
});
afterAll(async () => {
  await edition.stop();
  await folder.remove();
});

const visitor = () => createVisitor(edition.origin);
const verified = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${edition.origin}/oidc/jwks`)), {
    issuer: `${edition.origin}/oidc`,
    audience: AUDIENCE,
    typ: "at+jwt",
  });

describe("signing in", () => {
  test("gives an access token that verifies through the published keys", async () => {
    const { access_token, id_token } = await signIn(visitor(), OWNER);
    const { payload } = await verified(access_token);
    expect(payload).toMatchObject({ client_id: "tandem-web", scope: "openid email profile" });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3_600);
    expect(decodeJwt(id_token)).toMatchObject({
      sub: payload.sub,
      email: OWNER,
      email_verified: true,
      name: "Ines Okafor",
    });
  });

  test("says who the access token belongs to", async () => {
    const { access_token } = await signIn(visitor(), OWNER);
    const ask = (token: string) =>
      fetch(`${edition.origin}/oidc/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await (await ask(access_token)).json()).toEqual({
      sub: decodeJwt(access_token).sub,
      email: OWNER,
      email_verified: true,
      name: "Ines Okafor",
    });
    expect((await ask(`${access_token}x`)).status).toBe(401);
  });

  test("knows an address again however it is written", async () => {
    const one = await signIn(visitor(), "Jo.Smith@Client.example");
    const other = await signIn(visitor(), " jo.smith@client.example");
    expect(decodeJwt(one.id_token)).toMatchObject({
      email: "jo.smith@client.example",
      name: "Jo Smith",
    });
    expect(decodeJwt(other.id_token).sub).toBe(decodeJwt(one.id_token).sub);
  });

  test("refuses a text that is no address, and says so beside the field", async () => {
    const guest = visitor();
    const page = await guest.authorize();
    const body = new URLSearchParams({ email: "nobody" });
    const response = await guest.go(page, { method: "POST", body });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('aria-describedby="problem"');
  });

  test("lists the demonstration people, and first the address an invitation asks for", async () => {
    const guest = visitor();
    const page = await guest.authorize({ login_hint: "new@client.example" });
    const text = await (await guest.go(page)).text();
    expect(text).toContain("Continue as new@client.example");
    expect(text).toContain("Tomas Lindqvist");
    expect(text).not.toMatch(/<script|<style|style="/);
  });

  test("escapes what a link can put on the page", async () => {
    const guest = visitor();
    const page = await guest.authorize({ login_hint: '"><script>alert(1)</script>' });
    expect(await (await guest.go(page)).text()).not.toContain("<script");
  });

  test("does not take the sign-in page of another browser", async () => {
    const page = await visitor().authorize();
    const response = await visitor().go(page);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Start again");
  });

  test("asks nothing of somebody who is signed in", async () => {
    const guest = visitor();
    await signIn(guest, OWNER);
    expect(await guest.authorize({ prompt: "none" })).toMatch(/\/signed-in\?code=/);
  });

  test("refuses an unknown redirect address and a request without PKCE", async () => {
    const guest = visitor();
    expect(await guest.authorize({ redirect_uri: "https://evil.example/" })).toBe("");
    expect(await guest.authorize({ code_challenge: "", code_challenge_method: "" })).toContain(
      "error=invalid_request",
    );
  });
});

describe("refreshing", () => {
  test("gives a new pair, and ends the grant when an old one is used again", async () => {
    const guest = visitor();
    const { refresh_token } = await signIn(guest, OWNER);
    const next = (await (await guest.refresh(refresh_token)).json()) as Tokens;
    await verified(next.access_token);
    expect((await guest.refresh(refresh_token)).status).toBe(400);
    expect((await guest.refresh(next.refresh_token)).status).toBe(400);
  });
});

describe("signing out", () => {
  test("ends the session and the refresh token, and leads back to the product", async () => {
    const guest = visitor();
    const { id_token, refresh_token } = await signIn(guest, OWNER);
    const query = new URLSearchParams({
      id_token_hint: id_token,
      post_logout_redirect_uri: `${edition.origin}/`,
    });
    const page = await (await guest.go(`/oidc/session/end?${query.toString()}`)).text();
    expect(page).toContain('<script src="/local/sign-out.js" defer>');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const body = new URLSearchParams({ xsrf, logout: "yes" });
    const done = await guest.go("/oidc/session/end/confirm", { method: "POST", body });
    expect(done.headers.get("location")).toBe(`${edition.origin}/`);
    expect(await guest.authorize()).toContain("/oidc/sign-in/");
    expect((await guest.refresh(refresh_token)).status).toBe(400);
  });

  test("waits for a click when a foreign page asks", async () => {
    const guest = visitor();
    await signIn(guest, OWNER);
    const page = await (await guest.go("/oidc/session/end")).text();
    expect(page).toContain("Sign out of Tandem?");
    expect(page).not.toContain("<script");
  });
});

test("a restart keeps keys, sessions and refresh tokens", async () => {
  const guest = visitor();
  const { access_token, refresh_token } = await signIn(guest, OWNER);
  await edition.stop();
  edition = await startBare(folder.path, Number(new URL(edition.origin).port));
  await verified(access_token);
  expect((await guest.refresh(refresh_token)).status).toBe(200);
  expect(await guest.authorize({ prompt: "none" })).toMatch(/\/signed-in\?code=/);
});
