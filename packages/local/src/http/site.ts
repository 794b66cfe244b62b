import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Hono } from "hono";

import type { MailFolder } from "../mail/folder.ts";
import { mailPage } from "../mail/page.ts";
import type { Product } from "../product.ts";
import { eventsPage } from "../queue/page.ts";
import { CLIENT_ID } from "../oidc/tokens.ts";
import { DATA, OWN_PAGES, productPolicy, secured } from "./headers.ts";
import { webRoutes } from "./web.ts";

export interface SiteOptions {
  readonly origin: string;
  readonly s3Origin: string;
  /** Folder of the built web application. */
  readonly webRoot: string;
  readonly product: Product;
  readonly mail: MailFolder;
}

/** Everything on the product's origin but the sign-in. */
export function createSite({ origin, s3Origin, webRoot, product, mail }: SiteOptions): Hono {
  const app = new Hono();
  app.use("/config.json", secured(DATA));
  app.use("/api/*", secured(DATA));
  app.get("/config.json", (c) =>
    c.json({ issuer: `${origin}/oidc`, clientId: CLIENT_ID, apiBase: "", edition: "local" }, 200, {
      "cache-control": "no-cache",
    }),
  );
  app.all("/api/*", (c) => product.fetch(c.req.raw));
  app.use("/local/*", secured(OWN_PAGES));
  app.get("/local/page.css", (c) => c.body(asset("page.css"), 200, { "content-type": "text/css" }));
  app.get("/local/sign-out.js", (c) =>
    c.body(SIGN_OUT, 200, { "content-type": "text/javascript" }),
  );
  app.get("/local/mail", (c) => c.html(mailPage(mail.newest())));
  app.get("/local/mail.json", (c) => c.json({ items: mail.newest() }));
  app.get("/local/events", (c) => c.html(eventsPage(product.givenUp())));
  app.get("/local/events.json", (c) => c.json({ items: product.givenUp() }));
  app.all("/local/*", (c) => c.notFound());
  app.use("/*", secured(productPolicy(s3Origin)));
  app.route("/", webRoutes(webRoot));
  return app;
}

/** Answers the question of the sign-out page, when the page loads it. */
const SIGN_OUT = 'document.querySelector("button[name=logout]").click();';

const asset = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");
