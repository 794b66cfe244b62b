import { z } from "zod";

/** What every stored aggregate shows beside its fields; the number is the ETag too. */
export const versioned = { version: z.number().int().min(0) };
