import type { z } from "zod";
import type { RouteName, Routes } from "./routes.ts";

type Schema<T> = T extends z.ZodType ? T : never;
type Part<R, P extends string> = R extends { request: Record<P, infer S> } ? Schema<S> : never;
type BodySchema<R> = R extends {
  request: { body: { content: { "application/json": { schema: infer S } } } };
}
  ? Schema<S>
  : never;
type JsonOf<T> = T extends { content: { "application/json": { schema: infer S } } }
  ? z.infer<Schema<S>>
  : undefined;
type Success<R> = R extends { responses: infer All }
  ? {
      [Status in keyof All]: Status extends 200 | 201 | 202 | 204 ? JsonOf<All[Status]> : never;
    }[keyof All]
  : never;
type Optional<S> = [S] extends [never] ? undefined : z.input<Extract<S, z.ZodType>>;

type Call<R extends { method: string; path: string }> = {
  method: Uppercase<R["method"]>;
  params: Optional<Part<R, "params">>;
  query: Optional<Part<R, "query">>;
  body: Optional<BodySchema<R>>;
  answer: Success<R>;
};

/**
 * What a caller may say and gets back, keyed by `METHOD path` as written in the contract, such as
 * `PUT /api/v1/tenants/{tenantId}/assessment/{requirement}/claim`. Types only: it costs a browser nothing.
 */
export type Api = {
  [Name in RouteName as `${Uppercase<Routes[Name]["method"]>} ${Routes[Name]["path"]}`]: Call<
    Routes[Name]
  >;
};

export type { RouteName, Routes };
