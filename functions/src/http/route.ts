import type { Access } from "@tandem/contract/access";
import type { RouteConfig } from "@hono/zod-openapi";
import type { Env, MiddlewareHandler } from "hono";
import type { Runtime } from "../runtime/runtime.ts";

type Guarded = RouteConfig & { "x-access": Access };

/**
 * Puts the guard that a route's contract names in front of it. A route can only be mounted through this, so none
 * is without one.
 */
export const guarded =
  <E extends Env>(
    enter: (runtime: Runtime, permission: never) => MiddlewareHandler<E>,
    runtime: Runtime,
  ) =>
  <R extends Guarded>(route: R): R & { middleware: MiddlewareHandler<E> } => {
    const access = route["x-access"];
    if (access.plane === "public") throw new Error(`${route.path} is public and takes no guard`);
    // The plane of the app and of the contract are compared by the isolation tests; the permission is the contract's.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each plane has permissions of its own
    const permission = (access.plane === "user" ? undefined : access.permission) as never;
    return { ...route, middleware: enter(runtime, permission) };
  };
