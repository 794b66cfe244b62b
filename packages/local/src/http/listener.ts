import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

import { getRequestListener } from "@hono/node-server";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type Provider from "oidc-provider";

import { admit } from "./admit.ts";
import { EVERYWHERE, OWN_PAGES, secured } from "./headers.ts";

export interface ListenerOptions {
  readonly origin: string;
  readonly provider: Provider;
  readonly signIn: Hono<{ Bindings: HttpBindings }>;
  readonly userInfo: Hono;
  readonly site: Hono;
}

const OIDC = "/oidc";

/** The one listener of the product's port: the sign-in below `/oidc`, the product for the rest. */
export function createListener({ origin, provider, ...parts }: ListenerOptions): RequestListener {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(`${OIDC}/*`, secured(OWN_PAGES));
  app.route(`${OIDC}/sign-in`, parts.signIn);
  app.route(`${OIDC}/me`, parts.userInfo);
  app.route("/", parts.site);
  const answer = getRequestListener((request, env) => app.fetch(request, env));

  provider.use(async (context, next) => {
    // Before the answer is written: the provider adds the hash of a script of its own to the policy.
    context.set({ ...EVERYWHERE, "content-security-policy": OWN_PAGES });
    await next();
  });
  const signIn = provider.callback();

  return (request, response) => {
    const { url = "/", headers, method = "GET" } = request;
    const page = method === "GET" && !url.startsWith("/api/");
    const admission = admit(headers.host, { origin, page });
    if (admission === "refuse") return void response.writeHead(421).end();
    if (admission === "redirect") {
      return void response.writeHead(308, { location: `${origin}${url}` }).end();
    }
    const own = url.startsWith(`${OIDC}/sign-in/`) || /^\/oidc\/me($|\?)/.test(url);
    if (url.startsWith(`${OIDC}/`) && !own) return mounted(request, response);
    return void answer(request, response);
  };

  function mounted(request: IncomingMessage & { originalUrl?: string }, response: ServerResponse) {
    request.originalUrl = request.url ?? "";
    request.url = request.originalUrl.slice(OIDC.length);
    void signIn(request, response);
  }
}
