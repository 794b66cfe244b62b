import type { TenantId } from "@tandem/domain/id";
import { demandOwnKey } from "../scope/guard.ts";
import { type Call, type Credentials, presign } from "./presign.ts";

export type ObjectsConfig = {
  /** The address of the bucket; an object's key comes after it. */
  readonly bucket: string;
  readonly region: string;
  /** The session of the client whose objects these are, so that the wall stands in the account's policy as well. */
  readonly credentials: () => Promise<Credentials>;
  readonly now: () => Date;
};

type Request = Omit<Call, "url"> & { readonly key: string };

/** An address that works until then. */
export type Signed = { readonly url: string; readonly expiresAt: string };

/** A way to the objects of exactly one client: an address of any other object is refused before it is signed. */
export type ObjectsConnection = {
  readonly tenantId: TenantId;
  readonly sign: (request: Request) => Promise<Signed>;
  /** Sends the request itself. */
  readonly send: (request: Request, headers?: Record<string, string>) => Promise<Response>;
};

const patience = 25_000;

/** Opens the way to the objects of one client. */
export const connectObjects = (tenantId: TenantId, config: ObjectsConfig): ObjectsConnection => {
  const sign = async ({ key, ...call }: Request): Promise<Signed> => {
    demandOwnKey(tenantId, key);
    const now = config.now();
    const url = new URL(`${config.bucket.replace(/\/$/, "")}/${key}`);
    const { region } = config;
    const credentials = await config.credentials();
    return {
      url: presign({ ...call, url }, { credentials, region, now }),
      expiresAt: new Date(now.getTime() + call.seconds * 1_000).toISOString(),
    };
  };
  const send = async (request: Request, headers: Record<string, string> = {}) => {
    const { url } = await sign(request);
    return fetch(url, {
      method: request.method,
      headers: { ...request.headers, ...headers },
      signal: AbortSignal.timeout(patience),
    });
  };
  return { tenantId, sign, send };
};
