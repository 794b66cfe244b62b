import { OpenAPIHono } from "@hono/zod-openapi";
import type { Hono } from "hono";
import type { Runtime } from "../runtime/runtime.ts";
import { createBase } from "./base.ts";
import type { BaseEnv, ClientEnv } from "./context.ts";
import { refuseInvalid } from "./invalid.ts";

/** The routes of services, agreements and tickets. Behind the same guards as the API, in a function of their own, so that each starts quickly. */
export const createServiceApp = (runtime: Runtime): Hono<BaseEnv> => {
  const client = new OpenAPIHono<ClientEnv>({ defaultHook: refuseInvalid });

  const app = createBase(runtime);
  app.route("/", client);
  return app;
};
