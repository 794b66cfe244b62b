import type { Api } from "@tandem/contract/api";

import { offline, problemOf } from "./problem.ts";
import type { Session } from "./session.ts";

export type Call = keyof Api;
export type Answer<C extends Call> = Api[C]["answer"];

/** A part of a request that must be given exactly where the contract asks for one. */
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? unknown
  : Partial<Value> extends Value
    ? { readonly [N in Name]?: Value }
    : { readonly [N in Name]: Value };

/** Ids are branded in the domain; in an address they are plain text. */
type Plain<T> = T extends string ? string : { readonly [K in keyof T]: Plain<T[K]> };

export type Input<C extends Call> = Part<
  "params",
  Api[C]["params"] extends undefined ? undefined : Plain<Api[C]["params"]>
> &
  Part<"query", Api[C]["query"]> &
  Part<"body", Api[C]["body"]> & {
    /** Version the change is based on; sent as `If-Match`. */
    readonly ifMatch?: number;
    /** Names the person's intent: the same key for every attempt at it. */
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal;
  };

type Loose = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

type Connection = { readonly apiBase: string; readonly session: Session };

let connection: Connection | null = null;

/** Tells the module which API to speak to and whose tokens to use. Called once, at the start. */
export const connect = (to: Connection): void => {
  connection = to;
};

const address = (template: string, { params = {}, query = {} }: Loose): string => {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size === 0 ? path : `${path}?${search}`;
};

const headersOf = ({ body, ifMatch, idempotencyKey }: Loose, token: string | null): Headers => {
  const headers = new Headers({ accept: "application/json" });
  if (token !== null) headers.set("authorization", `Bearer ${token}`);
  if (body !== undefined) headers.set("content-type", "application/json");
  if (ifMatch !== undefined) headers.set("if-match", `"v${ifMatch}"`);
  if (idempotencyKey !== undefined) headers.set("idempotency-key", idempotencyKey);
  return headers;
};

const send = async (url: string, method: string, input: Loose, token: string | null) => {
  const { body, signal = null } = input;
  try {
    return await fetch(url, {
      method,
      headers: headersOf(input, token),
      body: body === undefined ? null : JSON.stringify(body),
      signal,
      cache: "no-store",
    });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw offline(cause);
  }
};

const withRenewal = async (
  session: Session,
  attempt: (token: string | null) => Promise<Response>,
) => {
  const token = await session.accessToken();
  const response = await attempt(token);
  if (response.status !== 401) return response;
  const fresh = token === null ? null : await session.renewed(token);
  const again = fresh === null ? response : await attempt(fresh);
  if (again.status === 401) session.forget();
  return again;
};

const answered = async (call: string, loose: Loose): Promise<Response> => {
  if (connection === null) throw new Error("The API is not connected yet.");
  const { apiBase, session } = connection;
  const space = call.indexOf(" ");
  const url = apiBase + address(call.slice(space + 1), loose);
  const attempt = (token: string | null) => send(url, call.slice(0, space), loose, token);
  const response = await withRenewal(session, attempt);
  if (!response.ok) throw await problemOf(response);
  return response;
};

/**
 * Calls the API by a name of the contract, such as
 * `request("GET /api/v1/tenants/{tenantId}/members", { params: { tenantId } })`.
 * A refused token is renewed once, unseen; when that fails the session ends and the page asks to sign in.
 * Throws `ApiProblem` for every answer that is no success.
 */
export const request = async <C extends Call>(call: C, input: Input<C>): Promise<Answer<C>> => {
  const response = await answered(call, input);
  const answer: unknown = response.status === 204 ? undefined : await response.json();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The contract promises this shape and the service's own tests hold it to that; parsing again would cost every page its schemas.
  return answer as Answer<C>;
};

/** Asks for a file, as `request` does for data, and gives it with the name the service chose. */
export const requestFile = async <C extends Call>(
  call: C,
  input: Input<C>,
): Promise<{ file: Blob; name: string }> => {
  const response = await answered(call, input);
  const disposition = response.headers.get("content-disposition") ?? "";
  const name = /filename="([^"]+)"/.exec(disposition)?.[1] ?? "download";
  return { file: await response.blob(), name };
};
