import { OpenAPIHono } from "@hono/zod-openapi";
import type { Hono } from "hono";
import { mountExport } from "../routes/export.ts";
import { mountImport } from "../routes/import.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { createBase } from "./base.ts";
import type { BaseEnv, ClientEnv } from "./context.ts";
import { refuseInvalid } from "./invalid.ts";
import { describe } from "./reference.ts";

/**
 * The routes that make or read files people work with, and the description of the whole API. Behind the same guards as the API, in a function of their own,
 * because the libraries for such files weigh more than the whole API.
 */
export const createDocumentsApp = (runtime: Runtime): Hono<BaseEnv> => {
  const client = new OpenAPIHono<ClientEnv>({ defaultHook: refuseInvalid });
  mountExport(client, runtime);
  mountImport(client, runtime);

  const app = createBase(runtime);
  app.route("/", client);
  describe(app);
  return app;
};
