import { z } from "@hono/zod-openapi";
import { FirmId, TenantId } from "@tandem/domain/id";
import { Problem } from "./problem.ts";

const meanings = {
  401: "No valid token",
  403: "A member, but not with this role; or the client is suspended",
  404: "No such thing, or not yours",
  409: "The state does not allow it, or the idempotency key came with another body",
  412: "Changed by someone else since you read it",
  413: "The body is larger than allowed",
  422: "The input is not valid; each place is named",
  428: "If-Match is missing",
};

type Status = keyof typeof meanings;

/** Written out once in the reference: every route answers problems, of several statuses each. */
const Named = z.object(Problem.shape).openapi("Problem");

const problem = (status: Status) => ({
  description: meanings[status],
  content: { "application/problem+json": { schema: Named } },
});

/** Problem responses of a route, for the reference. Every route may answer 401, 403 and 404 as access demands. */
export const problems = <const S extends Status>(...statuses: S[]) =>
  // The keys of the object are exactly the statuses given; fromEntries cannot say so.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  Object.fromEntries(statuses.map((status) => [status, problem(status)])) as Record<
    S,
    ReturnType<typeof problem>
  >;

/** A JSON answer. */
export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

/** A JSON request body, required. */
export const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { "application/json": { schema } },
});

/** The version the caller has seen, as `"v3"`; `"v0"` for what nobody touched yet. */
export const ifMatch = z.object({
  "if-match": z
    .string()
    .optional()
    .openapi({ example: '"v3"', description: "Required; 428 without it" }),
});

/** A key of the caller's choice: the same key with the same body gives the same answer once more. */
export const idempotencyKey = z.object({
  "idempotency-key": z.string().optional().openapi({ description: "Required, 8 to 64 characters" }),
});

export const firmPath = z.object({ firmId: FirmId });
export const clientPath = z.object({ tenantId: TenantId });
