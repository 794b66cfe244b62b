import { type RouteName, routes } from "@tandem/contract/routes";
import { z } from "zod";

/** A place in a request that names a thing: a parameter of the path, or a value somewhere in the body. */
export type IdField = {
  readonly part: "path" | "query" | "body";
  readonly path: readonly (string | number)[];
};

type Schema = {
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

type Request = {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: {
    readonly content: { readonly "application/json": { readonly schema: z.ZodType } };
  };
};

/** Ids of ours are a prefix and characters of chance; those of clients have no prefix. */
const idPattern = /^\^(?:[a-z]{3}_)?\[0-9a-z\]\{\d+(?:,\d+)?\}\$$/;

const partsOf = (name: RouteName): Readonly<Record<IdField["part"], z.ZodType | undefined>> => {
  const { request } = routes[name] as { readonly request?: Request };
  return {
    path: request?.params,
    query: request?.query,
    body: request?.body?.content["application/json"].schema,
  };
};

const within = (schema: Schema, path: IdField["path"] = []): IdField["path"][] => [
  ...(idPattern.test(schema.pattern ?? "") ? [path] : []),
  ...Object.entries(schema.properties ?? {}).flatMap(([key, part]) => within(part, [...path, key])),
  ...(schema.items === undefined ? [] : within(schema.items, [...path, 0])),
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) => within(part, path)),
];

/** Every field of a route's requests that takes an id, found in its schemas. */
export const idFieldsOf = (name: RouteName): IdField[] =>
  Object.entries(partsOf(name)).flatMap(([part, schema]) => {
    if (schema === undefined) return [];
    const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;
    return within(json).map((path) => ({ part: part as IdField["part"], path }));
  });

/** Whether a route takes a body. */
export const takesBody = (name: RouteName): boolean => partsOf(name).body !== undefined;
