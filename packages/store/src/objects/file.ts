import { createHash } from "node:crypto";
import * as File from "@tandem/domain/file";
import type { FileId } from "@tandem/domain/id";
import { objectKeys } from "../keys/keys.ts";
import type { ObjectsConnection, Signed } from "./connection.ts";

/** How long an upload may begin after it was announced: long enough to try again on a bad network. */
const uploadSeconds = 15 * 60;
/** How long a download may begin after it was asked for. */
const downloadSeconds = 60;
/** How long a request of our own may take to begin. */
const ownSeconds = 60;

/** The store answers no other than it has them: without the right to list, what is missing is forbidden. */
const missing = new Set([403, 404]);

export type Upload = Signed & { readonly headers: Readonly<Record<string, string>> };

const base64 = (hex: string): string => Buffer.from(hex, "hex").toString("base64");

/** What the uploader's browser says by itself, and cannot be told to say. */
const length = (file: File.Info) => ({ "content-length": String(file.size) });

/**
 * Where and how the bytes of a file are sent: one PUT whose type, size and SHA-256 are in the signature, so that the
 * store takes no other bytes, and which never replaces what is there.
 */
export const uploadTo = async (objects: ObjectsConnection, file: File.Info): Promise<Upload> => {
  const headers = {
    "content-disposition": "attachment",
    "content-type": file.mediaType,
    "if-none-match": "*",
    "x-amz-checksum-sha256": base64(file.sha256),
  };
  const signed = await objects.sign({
    method: "PUT",
    key: objectKeys.file(objects.tenantId, file.id),
    headers: { ...headers, ...length(file) },
    seconds: uploadSeconds,
  });
  return { ...signed, headers };
};

/** Where the bytes are fetched from: as an attachment under its name, never shown in the browser. */
export const downloadFrom = (objects: ObjectsConnection, file: File.Info): Promise<Signed> =>
  objects.sign({
    method: "GET",
    key: objectKeys.file(objects.tenantId, file.id),
    query: {
      "response-cache-control": "private, no-store",
      "response-content-disposition": File.disposition(file.name),
      "response-content-type": file.mediaType,
    },
    seconds: downloadSeconds,
  });

const refused = (what: string, { status }: Response): Error =>
  new Error(`The object store answered ${status} when asked to ${what}`);

/** What the store says of an object; `sha256` where it has counted it itself, in hexadecimal digits. */
export type Found = { readonly size: number; readonly sha256: string | null };

/** What is there of a file, or null. */
export const look = async (objects: ObjectsConnection, id: FileId): Promise<Found | null> => {
  const response = await objects.send({
    method: "HEAD",
    key: objectKeys.file(objects.tenantId, id),
    headers: { "x-amz-checksum-mode": "ENABLED" },
    seconds: ownSeconds,
  });
  if (missing.has(response.status)) return null;
  if (!response.ok) throw refused("look", response);
  const checksum = response.headers.get("x-amz-checksum-sha256");
  return {
    size: Number(response.headers.get("content-length")),
    sha256: checksum === null ? null : Buffer.from(checksum, "base64").toString("hex"),
  };
};

const get = async (objects: ObjectsConnection, id: FileId, headers: Record<string, string>) => {
  const key = objectKeys.file(objects.tenantId, id);
  const response = await objects.send({ method: "GET", key, seconds: ownSeconds }, headers);
  if (!response.ok) throw refused("read", response);
  return response;
};

/** The bytes from one place to before another. */
export const read = async (
  objects: ObjectsConnection,
  id: FileId,
  { from, to }: { from: number; to: number },
): Promise<Uint8Array> => {
  if (from === to) return new Uint8Array();
  const response = await get(objects, id, { range: `bytes=${from}-${to - 1}` });
  return new Uint8Array(await response.arrayBuffer());
};

/** The SHA-256 of the stored bytes, read through without keeping them. */
export const digest = async (objects: ObjectsConnection, id: FileId): Promise<string> => {
  const hash = createHash("sha256");
  const response = await get(objects, id, {});
  const parts: AsyncIterable<Uint8Array> | null = response.body;
  if (parts !== null) for await (const part of parts) hash.update(part);
  return hash.digest("hex");
};

/** Removes what is there of a file; nothing there is fine. */
export const remove = async (objects: ObjectsConnection, id: FileId): Promise<void> => {
  const key = objectKeys.file(objects.tenantId, id);
  const response = await objects.send({ method: "DELETE", key, seconds: ownSeconds });
  if (!response.ok && response.status !== 404) throw refused("remove", response);
};
