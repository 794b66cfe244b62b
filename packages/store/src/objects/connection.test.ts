import { createHash } from "node:crypto";
import { disposition, type Info } from "@tandem/domain/file";
import { FileId } from "@tandem/domain/id";
import { describe, expect, test } from "vitest";
import { objectKeys } from "../keys/keys.ts";
import { GuardError } from "../scope/guard.ts";
import { tenantId } from "../testing/fixtures.ts";
import { files } from "../testing/objects.ts";
import { connectObjects } from "./connection.ts";
import * as Objects from "./file.ts";

const own = tenantId(1);
const { bucket, credentials } = files();
const objects = connectObjects(own, {
  bucket,
  region: "local",
  credentials: () => Promise.resolve(credentials),
  now: () => new Date(),
});

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let made = 0;
const fileOf = (bytes: Uint8Array, name = "plan (2).pdf"): Info => {
  made += 1;
  return {
    id: FileId.parse(`fil_${String(Date.now()).padStart(16, "0")}${made}`),
    name,
    mediaType: "application/pdf",
    size: bytes.length,
    sha256: sha256(bytes),
  };
};

const send = async (file: Info, bytes: Uint8Array<ArrayBuffer>, change: object = {}) => {
  const { url, headers } = await Objects.uploadTo(objects, file);
  return fetch(url, { method: "PUT", headers: { ...headers, ...change }, body: bytes });
};

describe("a key", () => {
  test.each([
    `t/${tenantId(2)}/files/fil_0000000000000001`,
    `t/${own}0/files/fil_0000000000000001`,
    `t/${own}/../${tenantId(2)}/files/fil_0000000000000001`,
    `t/${own}/files/%2e%2e/x`,
    `t/${own}//x`,
    `t/${own}/`,
    `/t/${own}/files/x`,
    `files/fil_0000000000000001`,
    `t/${own}/files/a?versionId=1`,
    "",
  ])("that is not the client's own is refused before it is signed: %s", async (key) => {
    for (const method of ["GET", "HEAD", "PUT", "DELETE"] as const) {
      await expect(objects.sign({ method, key, seconds: 60 })).rejects.toThrow(GuardError);
      await expect(objects.send({ method, key, seconds: 60 })).rejects.toThrow(GuardError);
    }
  });

  test("of a file is the client's own", () => {
    const id = FileId.parse("fil_0000000000000001");
    expect(objectKeys.file(own, id)).toBe(`t/${own}/files/${id}`);
  });
});

describe("a file", () => {
  test("is kept byte by byte and comes back as an attachment under its name", async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const file = fileOf(bytes);
    expect((await send(file, bytes)).status).toBe(200);
    expect(await Objects.look(objects, file.id)).toMatchObject({ size: bytes.length });
    expect(await Objects.digest(objects, file.id)).toBe(file.sha256);
    expect(await Objects.read(objects, file.id, { from: 10, to: 20 })).toEqual(bytes.slice(10, 20));
    expect(await Objects.read(objects, file.id, { from: 5, to: 5 })).toEqual(new Uint8Array());

    const { url } = await Objects.downloadFrom(objects, file);
    const answer = await fetch(url);
    expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(file.sha256);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-disposition": disposition(file.name),
      "content-type": "application/pdf",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    });
  });

  test("is an attachment whatever address it is fetched from", async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const file = fileOf(bytes);
    await send(file, bytes);
    const key = objectKeys.file(own, file.id);
    const answer = await objects.send({ method: "GET", key, seconds: 60 });
    expect(answer.headers.get("content-disposition")).toBe("attachment");
  });

  test.each([
    ["another type", { "content-type": "text/html" }],
    ["another checksum", { "x-amz-checksum-sha256": "AAAA" }],
    ["to be shown", { "content-disposition": "inline" }],
  ])("is not taken as %s than was signed", async (_, change) => {
    const bytes = new Uint8Array([1, 2, 3]);
    const file = fileOf(bytes);
    expect((await send(file, bytes, change)).status).toBe(403);
    expect(await Objects.look(objects, file.id)).toBeNull();
  });

  test("is not taken in another size than was signed", async () => {
    const file = fileOf(new Uint8Array([1, 2, 3]));
    expect((await send(file, new Uint8Array([1, 2, 3, 4]))).status).toBe(403);
    expect(await Objects.look(objects, file.id)).toBeNull();
  });

  test("is gone once it is removed, and removing it again is fine", async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const file = fileOf(bytes);
    await send(file, bytes);
    await Objects.remove(objects, file.id);
    await Objects.remove(objects, file.id);
    expect(await Objects.look(objects, file.id)).toBeNull();
    await expect(Objects.digest(objects, file.id)).rejects.toThrow("404");
  });
});
