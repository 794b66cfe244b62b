import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";

import type { CanonicalRequest } from "@20minutes/s3rver/lib/signature/v4.js";
import S3rver from "@20minutes/s3rver";
import accounts from "@20minutes/s3rver/lib/models/account.js";
import signatures from "@20minutes/s3rver/lib/signature/v4.js";

import { portOf } from "../free-port.ts";

export interface S3Options {
  /** Folder that holds the objects. */
  readonly directory: string;
  readonly bucket: string;
  /** The product's address: the one origin whose pages may send and fetch objects. */
  readonly origin: string;
}

export interface S3 {
  readonly endpoint: string;
  /** The one key pair it accepts, new at each start. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly stop: () => Promise<void>;
}

/** Serves one bucket on a loopback port. Clients must ask for path-style addresses. */
export async function startS3({ directory, bucket, origin }: S3Options): Promise<S3> {
  const emulator = new S3rver({
    directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket, configs: [corsFor(origin)] }],
  });
  await emulator.configureBuckets();
  readSignaturesAsWritten();
  const handle = emulator.callback();
  const server = createServer((request, response) => {
    response.setHeader("x-content-type-options", "nosniff");
    if (acceptable(request)) return handle(request, response);
    response.writeHead(403).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    credentials: newKeyPair(),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** In place of the emulator's published pair, with which any page in a browser could sign. */
function newKeyPair(): S3["credentials"] {
  const pair = {
    accessKeyId: `LOCAL${randomBytes(8).toString("hex")}`,
    secretAccessKey: randomBytes(24).toString("hex"),
  };
  accounts.DUMMY_ACCOUNT.revokeAccessKey("S3RVER");
  accounts.DUMMY_ACCOUNT.createKeyPair(pair.accessKeyId, pair.secretAccessKey);
  return pair;
}

const encodedMarks = Symbol("encodes marks in signatures");

/**
 * A signature covers its query with `!'()*` encoded (RFC 3986). The emulator leaves them as they are when it checks
 * one, and refuses a file name such as `plan (2).pdf`.
 */
function readSignaturesAsWritten(): void {
  const { getStringToSign } = signatures;
  if (encodedMarks in getStringToSign) return;
  signatures.getStringToSign = Object.assign(
    (request: CanonicalRequest, parsed: unknown) => {
      const querystring = request.querystring.replaceAll(
        /[!'()*]/g,
        (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
      );
      return getStringToSign({ ...request, querystring }, parsed);
    },
    { [encodedMarks]: true },
  );
}

/**
 * The emulator takes an unsigned request for a public one and a dotted key for a path of the disk.
 * Both are refused before it sees them, and so is a name that was rebound to this machine.
 */
function acceptable({ method, url = "", headers }: IncomingMessage): boolean {
  const signed = headers.authorization !== undefined || /[?&]X-Amz-Signature=/.test(url);
  const path = url.split("?")[0] ?? "";
  const dotted = /(^|\/|%2f|\\|%5c)(\.|%2e){1,2}($|\/|%2f|\\|%5c)/i.test(path);
  const here = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? "");
  return here && !dotted && (signed || method === "OPTIONS");
}

function corsFor(origin: string): string {
  const methods = ["GET", "HEAD", "PUT"].map(
    (method) => `<AllowedMethod>${method}</AllowedMethod>`,
  );
  return `<CORSConfiguration><CORSRule><AllowedOrigin>${origin}</AllowedOrigin>${methods.join("")}<AllowedHeader>*</AllowedHeader><ExposeHeader>ETag</ExposeHeader><MaxAgeSeconds>600</MaxAgeSeconds></CORSRule></CORSConfiguration>`;
}
