import { createRoute } from "@hono/zod-openapi";
import { forUser } from "../http/access.ts";
import { json, problems } from "../http/exchange.ts";
import { MyWork } from "./schema.ts";

export const read = createRoute({
  method: "get",
  path: "/api/v1/me/work",
  operationId: "readMyWork",
  tags: ["People"],
  summary: "What waits for the person in each of their clients, in numbers",
  ...forUser,
  responses: { 200: json(MyWork, "Every client in which something waits"), ...problems(401) },
});
