import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Context } from "hono";
import type Provider from "oidc-provider";
import { errors } from "oidc-provider";

import type { Person } from "../demo/people.ts";
import { isEmail } from "./accounts.ts";
import type { Accounts } from "./accounts.ts";
import { errorPage, signInPage } from "./pages.ts";

export interface SignInOptions {
  readonly provider: Provider;
  readonly accounts: Accounts;
  readonly people: readonly Person[];
}

type Env = { Bindings: HttpBindings };

/** The page people are sent to when the provider does not know who they are. */
export function signInRoutes({ provider, accounts, people }: SignInOptions): Hono<Env> {
  const app = new Hono<Env>();
  const hintOf = async ({ env }: Context<Env>) => {
    const { params } = await provider.interactionDetails(env.incoming, env.outgoing);
    return typeof params["login_hint"] === "string" ? params["login_hint"] : undefined;
  };

  app.get("/:uid", async (c) => c.html(signInPage({ people, hint: await hintOf(c) })));

  app.post("/:uid", async (c) => {
    const { email } = await c.req.parseBody();
    const text = typeof email === "string" ? email : "";
    if (!isEmail(text)) {
      return c.html(signInPage({ people, hint: await hintOf(c), refused: text }), 422);
    }
    await hintOf(c); // refuses when no sign-in is under way, before an account is made
    const login = { accountId: accounts.signIn(text).id };
    const { incoming, outgoing } = c.env;
    return c.redirect(await provider.interactionResult(incoming, outgoing, { login }), 303);
  });

  app.onError((error, c) => {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    return c.html(errorPage("this page has expired"), 400);
  });
  return app;
}
