import { DomainError, type Located } from "@tandem/domain/error";
import type { ZodError } from "zod";

const escape = (part: PropertyKey): string =>
  String(part).replaceAll("~", "~0").replaceAll("/", "~1");

/** Where and why an input does not fit its schema, as JSON pointers. */
export const located = (error: ZodError, root = ""): Located[] =>
  error.issues.map((issue) => ({
    pointer: [root, ...issue.path.map(escape)].join("/"),
    detail: issue.message,
  }));

type Result =
  | { readonly success: true }
  | { readonly success: false; readonly target: string; readonly error: ZodError };

/** What a route answers when the contract's schema does not fit: a malformed id is nobody's, anything else is named. */
export const refuseInvalid = (result: Result): undefined => {
  if (result.success) return;
  if (result.target === "param")
    throw new DomainError("not_found", "There is nothing at this address.");
  const root = result.target === "json" ? "" : `/${result.target}`;
  throw new DomainError("input.invalid", "Some of the input is not valid.", {
    errors: located(result.error, root),
  });
};
