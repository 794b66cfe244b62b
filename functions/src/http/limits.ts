import { limits } from "@tandem/contract/limits";
import { DomainError } from "@tandem/domain/error";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

const tooLarge = () => {
  throw new DomainError("limit.body_too_large", "The body is larger than this address accepts.");
};

const general = bodyLimit({ maxSize: limits.bodyBytes, onError: tooLarge });
const forImport = bodyLimit({ maxSize: limits.importBodyBytes, onError: tooLarge });

/** Refuses bodies over the limit of their route, before anything of them is parsed. */
export const limitBody: MiddlewareHandler = (c, next) =>
  c.req.path.includes("/imports/") ? forImport(c, next) : general(c, next);

const depth = (value: unknown, left: number): boolean => {
  if (typeof value !== "object" || value === null) return true;
  if (left === 0) return false;
  return Object.values(value).every((part) => depth(part, left - 1));
};

/** Refuses JSON nested deeper than any of our schemas, before a schema looks at it. */
export const limitDepth: MiddlewareHandler = async (c, next) => {
  const type = c.req.header("content-type")?.toLowerCase() ?? "";
  if (type.includes("json") && c.req.method !== "GET") {
    const body: unknown = await c.req.json().catch(() => null); // malformed JSON is the validator's to refuse
    if (!depth(body, limits.bodyDepth)) {
      throw new DomainError("input.invalid", "The body is nested too deeply.", {
        errors: [{ pointer: "", detail: `At most ${limits.bodyDepth} levels.` }],
      });
    }
  }
  await next();
};
