import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Runtime } from "../runtime/runtime.ts";
import type { BaseEnv } from "./context.ts";
import { limitBody, limitDepth } from "./limits.ts";
import { notFound, toProblem } from "./problem.ts";

/** What every request meets, whichever function answers it: an id of its own, limits, and refusals in one form. */
export const createBase = (runtime: Runtime): Hono<BaseEnv> => {
  const app = new Hono<BaseEnv>();
  app.use(async (c, next) => {
    c.set("requestId", randomUUID());
    await next();
    c.header("x-request-id", c.get("requestId"));
    c.header("cache-control", "no-store");
  });
  app.use(limitBody, limitDepth);
  app.onError(toProblem(runtime.log));
  app.notFound(notFound);
  return app;
};
