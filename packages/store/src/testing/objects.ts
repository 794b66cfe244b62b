import { inject } from "vitest";
import type { Credentials } from "../objects/presign.ts";

/** The object store of this run: the address of its bucket, and the one key pair it knows. */
export type ObjectEmulator = { readonly bucket: string; readonly credentials: Credentials };

declare module "vitest" {
  interface ProvidedContext {
    objects: ObjectEmulator;
  }
}

/** How a test reaches the object store that the run has started. */
export const files = (): ObjectEmulator => inject("objects");
