import { readFileSync } from "node:fs";

import type { z } from "zod";

/** Reads a JSON file of the data folder. Throws when it is not there or not of this shape. */
export function readKept<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(file, "utf8")));
}
