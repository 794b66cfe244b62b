import { createRoute, z } from "@hono/zod-openapi";
import { forClient } from "../http/access.ts";
import { clientPath, problems } from "../http/exchange.ts";
import { mediaTypes, StatementQuery } from "./schema.ts";

const tags = ["Exports"];
const base = "/api/v1/tenants/{tenantId}/exports";

const file = z.string().openapi({ type: "string", format: "binary" });

export const statement = createRoute({
  method: "get",
  path: `${base}/statement-of-applicability`,
  operationId: "exportStatement",
  tags,
  summary: "The Statement of Applicability as a file: an approved version, or a draft as it stands",
  ...forClient("assessment.read"),
  request: { params: clientPath, query: StatementQuery },
  responses: {
    200: {
      description: "The file, as an attachment",
      content: { [mediaTypes.xlsx]: { schema: file }, [mediaTypes.pdf]: { schema: file } },
    },
    ...problems(401, 403, 404, 409, 422),
  },
});
