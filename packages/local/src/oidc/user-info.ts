import { Hono } from "hono";

import type { Accounts } from "./accounts.ts";
import { subjectOf } from "./tokens.ts";
import type { Issuer } from "./tokens.ts";

/**
 * Who an access token belongs to. Stands in for the provider's own endpoint, which refuses a token
 * that is meant for an API too; Cognito takes it, and so must this.
 */
export function userInfoRoutes(accounts: Accounts, issuer: Issuer): Hono {
  const app = new Hono();
  app.on(["GET", "POST"], "/", async (c) => {
    const [, token = ""] = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
    const account = accounts.find((await subjectOf(token, issuer)) ?? "");
    c.header("cache-control", "no-store");
    if (account === undefined) {
      return c.body(null, 401, { "www-authenticate": 'Bearer error="invalid_token"' });
    }
    const { id, email, name } = account;
    return c.json({ sub: id, email, email_verified: true, name });
  });
  return app;
}
