import { DomainError } from "@tandem/domain/error";
import type * as Idempotency from "@tandem/store/idempotency";
import type { Context } from "hono";

const versionTag = /^"v(0|[1-9]\d{0,8})"$/;

/** The ETag of a version. */
export const etag = (version: number): string => `"v${version}"`;

/** Refuses a caller that has not said, or no longer has, the current version. */
export const demandVersion = (c: Context, current: number): void => {
  const header = c.req.header("if-match");
  if (header === undefined) {
    throw new DomainError(
      "write.precondition_required",
      "Send the version you have read as If-Match.",
    );
  }
  const version = versionTag.exec(header)?.[1];
  if (version === undefined || Number(version) !== current) {
    throw new DomainError(
      "write.stale",
      "Someone else changed this since you read it. Read it again and repeat your change.",
    );
  }
};

const keyShape = /^[\w-]{8,64}$/;

/** The request under the caller's Idempotency-Key. Refuses a POST that has none. */
export const idempotent = (
  c: Context,
  userId: Idempotency.Request["userId"],
  body: unknown,
): Idempotency.Request => {
  const key = c.req.header("idempotency-key");
  if (key === undefined || !keyShape.test(key)) {
    throw new DomainError(
      "idempotency.key_missing",
      "Send an Idempotency-Key of 8 to 64 letters, digits, - or _.",
      {
        errors: [{ pointer: "/headers/idempotency-key", detail: "Missing or not of this form." }],
      },
    );
  }
  return { userId, key, operation: `${c.req.method} ${c.req.path}`, body };
};
