import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Hono } from "hono";

import { PEOPLE } from "../demo/people.ts";
import { startEdition } from "../edition.ts";
import type { Edition } from "../edition.ts";

/** An empty folder below the system's own for temporary files. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), "tandem-local-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** The edition around a product that only says hello: what is tested is what surrounds it. */
export function startBare(dataFolder: string, port = 0): Promise<Edition> {
  const hello = new Hono().get("/api/hello", (c) => c.text("hello"));
  return startEdition({
    port,
    dataFolder,
    webRoot: join(import.meta.dirname, "web"),
    people: PEOPLE,
    createProduct: async () => ({ fetch: (request) => hello.fetch(request), stop: async () => {} }),
    log: () => {},
    onLoss: (reason) => {
      throw new Error(reason);
    },
  });
}
