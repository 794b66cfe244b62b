import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Hono } from "hono";

import { startEdition } from "../edition.ts";
import type { Edition } from "../edition.ts";
import { createLog } from "../log.ts";
import type { Product } from "../product.ts";

/** An empty folder below the system's own for temporary files. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), "tandem-local-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A product that only says hello: what is tested is what surrounds it. */
export async function createBareProduct(): Promise<Product> {
  const hello = new Hono().get("/api/hello", (c) => c.text("hello"));
  return {
    fetch: (request) => hello.fetch(request),
    givenUp: () => [],
    settled: async () => {},
    stop: async () => {},
  };
}

/** The page that stands for the built web application. */
export const bareWeb = async () => join(import.meta.dirname, "web");

/** Starts the edition, with everything real but the product. */
export function startBare(dataFolder: string, port = 0): Promise<Edition> {
  return startEdition({
    port,
    dataFolder,
    buildWeb: bareWeb,
    createProduct: createBareProduct,
    log: createLog(
      () => {},
      "error",
      () => new Date(),
    ),
    onLoss: (reason) => {
      throw new Error(reason);
    },
  });
}
