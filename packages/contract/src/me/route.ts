import { createRoute } from "@hono/zod-openapi";
import { forUser } from "../http/access.ts";
import { json, problems } from "../http/exchange.ts";
import { Me } from "./schema.ts";

export const read = createRoute({
  method: "get",
  path: "/api/v1/me",
  operationId: "readMe",
  tags: ["People"],
  summary: "Who is signed in, and where they may go",
  ...forUser,
  responses: { 200: json(Me, "The person"), ...problems(401) },
});
