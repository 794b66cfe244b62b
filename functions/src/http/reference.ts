import { OpenAPIHono } from "@hono/zod-openapi";
import { routes } from "@tandem/contract/routes";
import type { Hono } from "hono";
import type { BaseEnv } from "./context.ts";

const build = (): object => {
  const reference = new OpenAPIHono();
  reference.openAPIRegistry.registerComponent("securitySchemes", "oidc", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
  });
  for (const route of Object.values(routes)) reference.openAPIRegistry.registerPath(route);
  return reference.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Tandem",
      version: "1",
      description:
        "One management-system workspace for ISO/IEC 27001 and ISO/IEC 20000-1. Refusals are RFC 9457 problem details.",
    },
  });
};

/** Serves the OpenAPI document. It is made from the contract when first asked for, since most processes never are. */
export const describe = (app: Hono<BaseEnv>): void => {
  let document: object | null = null;
  app.get("/api/openapi.json", (c) => {
    document ??= build();
    return c.json(document);
  });
};
