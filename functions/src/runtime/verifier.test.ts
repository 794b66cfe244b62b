import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createVerifier, type Verifier } from "./verifier.ts";

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

const wanted = { audience: "tandem-api", clientId: "tandem-web" };

let server: Server;
let issuer: string;
let pairs: Record<"rsa" | "ec" | "stranger", Pair>;
/** What the issuer says of whoever asks. */
let person: { status: number; body: unknown };
let asked: string[];
let down: boolean;

const jwk = async (name: keyof typeof pairs) => ({
  ...(await exportJWK(pairs[name].publicKey)),
  kid: name,
  use: "sig",
});

beforeAll(async () => {
  pairs = {
    rsa: await generateKeyPair("RS256", { extractable: true }),
    ec: await generateKeyPair("ES256", { extractable: true }),
    stranger: await generateKeyPair("RS256", { extractable: true }),
  };
  server = createServer((request, response) => {
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    asked.push(request.url ?? "");
    if (down) return send(503, {});
    if (request.url === "/.well-known/openid-configuration") {
      return send(200, { issuer, jwks_uri: `${issuer}/jwks`, userinfo_endpoint: `${issuer}/me` });
    }
    if (request.url === "/jwks") {
      void Promise.all([jwk("rsa"), jwk("ec")]).then((keys) => send(200, { keys }));
      return;
    }
    if (request.url === "/me" && request.headers.authorization === "Bearer the-token") {
      return send(person.status, person.body);
    }
    return send(401, {});
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
);

let verifier: Verifier;
beforeEach(() => {
  person = { status: 200, body: { email: "ines@firm.example", name: "Ines" } };
  asked = [];
  down = false;
  verifier = createVerifier(issuer, wanted);
});

const minutes = (count: number): number => Math.floor(Date.now() / 1_000) + count * 60;

const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: issuer,
  sub: "ines",
  aud: "tandem-api",
  exp: minutes(5),
  ...more,
});

const sign = (
  payload: JWTPayload,
  {
    key = "rsa",
    kid = key,
    alg = "RS256",
  }: { key?: keyof typeof pairs; kid?: string; alg?: string } = {},
) => new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(pairs[key].privateKey);

const refused = { code: "auth.required", message: "Sign in to continue." };

describe("a token that is addressed to us", () => {
  it("is somebody's, by issuer and subject", async () => {
    expect(await verifier.verify(await sign(claims()))).toEqual({ issuer, subject: "ines" });
    const elliptic = await sign(claims(), { key: "ec", alg: "ES256" });
    expect(await verifier.verify(elliptic)).toEqual({ issuer, subject: "ines" });
    const several = await sign(claims({ aud: ["other", "tandem-api"] }));
    expect(await verifier.verify(several)).toEqual({ issuer, subject: "ines" });
  });

  it("may be one of Cognito, which names our client in place of an audience", async () => {
    const { aud: _, ...cognito } = claims({ token_use: "access", client_id: "tandem-web" });
    expect(await verifier.verify(await sign(cognito))).toEqual({ issuer, subject: "ines" });
  });

  it("is checked with keys that are fetched once", async () => {
    await verifier.verify(await sign(claims()));
    await verifier.verify(await sign(claims({ sub: "tom" })));
    expect(asked).toEqual(["/.well-known/openid-configuration", "/jwks"]);
  });

  it("may run a few seconds late", async () => {
    const late = await sign(claims({ exp: Math.floor(Date.now() / 1_000) - 2 }));
    expect(await verifier.verify(late)).toMatchObject({ subject: "ines" });
  });
});

describe("a token that is not for us", () => {
  const without = (...names: string[]): JWTPayload =>
    Object.fromEntries(Object.entries(claims()).filter(([name]) => !names.includes(name)));

  it.each([
    ["of another issuer", () => claims({ iss: "https://evil.example" })],
    ["without an issuer", () => without("iss")],
    ["that has expired", () => claims({ exp: minutes(-1) })],
    ["that never expires", () => without("exp")],
    ["that is not valid yet", () => claims({ nbf: minutes(5) })],
    ["of nobody", () => without("sub")],
    ["of an empty subject", () => claims({ sub: "" })],
    ["for another audience", () => claims({ aud: "another-api" })],
    ["for our client as audience, such as an id token", () => claims({ aud: "tandem-web" })],
    ["without audience and client", () => without("aud")],
    [
      "of another client of the pool",
      () => ({ ...without("aud"), token_use: "access", client_id: "other" }),
    ],
    [
      "of the pool that says who somebody is, and not what they may do",
      () => ({ ...without("aud"), token_use: "id", client_id: "tandem-web" }),
    ],
    [
      "for another audience, whatever client it names",
      () => claims({ aud: "another-api", token_use: "access", client_id: "tandem-web" }),
    ],
  ])("%s is refused, and told nothing more", async (_, payload) => {
    await expect(verifier.verify(await sign(payload()))).rejects.toMatchObject(refused);
  });

  it("signed by a key the issuer does not show is refused", async () => {
    const forged = await sign(claims(), { key: "stranger", kid: "rsa" });
    await expect(verifier.verify(forged)).rejects.toMatchObject(refused);
    const unknown = await sign(claims(), { key: "stranger" });
    await expect(verifier.verify(unknown)).rejects.toMatchObject(refused);
  });

  it("without a signature is refused", async () => {
    const unsigned = new UnsecuredJWT(claims()).encode();
    await expect(verifier.verify(unsigned)).rejects.toMatchObject(refused);
    const signed = await sign(claims());
    await expect(verifier.verify(signed.replace(/\.[^.]*$/, "."))).rejects.toMatchObject(refused);
  });

  it("signed with the public key as if it were a secret is refused", async () => {
    const { n = "" } = await exportJWK(pairs.rsa.publicKey);
    const confused = await new SignJWT(claims())
      .setProtectedHeader({ alg: "HS256", kid: "rsa" })
      .sign(Buffer.from(n));
    await expect(verifier.verify(confused)).rejects.toMatchObject(refused);
  });

  it("that was changed on its way is refused", async () => {
    const [head = "", , signature = ""] = (await sign(claims())).split(".");
    const body = Buffer.from(JSON.stringify(claims({ sub: "tom" }))).toString("base64url");
    const changed = [head, body, signature].join(".");
    await expect(verifier.verify(changed)).rejects.toMatchObject(refused);
  });

  it.each(["", "x", "a.b.c", "....", "e30.e30.e30"])(
    "that is none is refused: %j",
    async (token) => {
      await expect(verifier.verify(token)).rejects.toMatchObject(refused);
    },
  );
});

describe("an issuer that is down", () => {
  it("is our trouble and not the token's, and is asked again next time", async () => {
    down = true;
    const token = await sign(claims());
    const error: unknown = await verifier.verify(token).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toMatchObject({ code: "auth.required" });
    down = false;
    expect(await verifier.verify(token)).toEqual({ issuer, subject: "ines" });
  });
});

describe("who somebody is", () => {
  it("is asked of the issuer with their own token", async () => {
    person.body = { sub: "ines", email: " Ines@Firm.example ", email_verified: true, name: "Ines" };
    expect(await verifier.userInfo("the-token")).toEqual({
      email: "ines@firm.example",
      name: "Ines",
    });
    person.body = { email: "ines@firm.example", email_verified: "true" };
    expect(await verifier.userInfo("the-token")).toMatchObject({ name: "ines@firm.example" });
  });

  it.each([false, "false"])(
    "is not believed of an address nobody has checked: %j",
    async (checked) => {
      person.body = { email: "ines@firm.example", email_verified: checked };
      await expect(verifier.userInfo("the-token")).rejects.toMatchObject(refused);
    },
  );

  it("is told to nobody whose token the issuer does not take", async () => {
    await expect(verifier.userInfo("another-token")).rejects.toMatchObject(refused);
  });
});
