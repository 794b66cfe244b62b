import { createRoute, z } from "@hono/zod-openapi";
import { json } from "../http/exchange.ts";
import { open } from "../http/access.ts";

export const health = createRoute({
  method: "get",
  path: "/api/health",
  operationId: "health",
  tags: ["Service"],
  summary: "Whether the service answers",
  ...open,
  responses: { 200: json(z.object({ status: z.literal("ok") }), "It answers") },
});
