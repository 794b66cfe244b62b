import { readFileSync } from "node:fs";
import { join } from "node:path";

import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

/**
 * The built web application. A page address that is no file gives the application, which knows its
 * own pages; anything else that is no file is not found.
 */
export function webRoutes(root: string): Hono {
  const app = new Hono();
  app.use("/*", async (c, next) => {
    c.header("cache-control", "no-cache");
    await next();
  });
  app.use(
    "/assets/*",
    serveStatic({
      root,
      // The names hold a hash of the content.
      onFound: (_path, c) => c.header("cache-control", "public, max-age=31536000, immutable"),
    }),
  );
  app.use("/*", serveStatic({ root }));
  app.get("/*", (c) => {
    if (c.req.header("accept")?.includes("text/html") !== true) return c.notFound();
    return c.html(readFileSync(join(root, "index.html"), "utf8"));
  });
  return app;
}
