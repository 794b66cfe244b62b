import type * as Idempotency from "@tandem/store/idempotency";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import type { z } from "zod";
import { etag } from "./preconditions.ts";

/** Marks the answer with the version it shows. */
export const tagged = <T extends { version: number }>(c: Context, view: T): T => {
  c.header("etag", etag(view.version));
  return view;
};

/** How a write of either plane ended. */
type Written<T> =
  | { readonly outcome: "saved"; readonly stored: Stored<T> }
  | { readonly outcome: "replayed"; readonly answer: Idempotency.Answer };

/**
 * The body to answer with after a write: the view of what was saved, or what was answered to the same request
 * before, which is of the same schema because the same route wrote it.
 */
export const viewOf = <T, V extends z.ZodType>(
  written: Written<T>,
  schema: V,
  view: (stored: Stored<T>) => z.output<V>,
): z.output<V> =>
  written.outcome === "saved" ? view(written.stored) : schema.parse(written.answer.body);

/** The answer given before under the same key, or null: asked before anything is decided. */
export const before = async <V extends z.ZodType>(
  recalled: Promise<Idempotency.Answer | null>,
  schema: V,
): Promise<z.output<V> | null> => {
  const answer = await recalled;
  return answer === null ? null : schema.parse(answer.body);
};
