import { z } from "zod";
import { limits } from "./limits.ts";

/** One page: `cursor` is opaque and belongs to the client and list it was given for. */
export const page = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), cursor: z.string().nullable() });

export const pageQuery = z.object({
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(limits.page).optional(),
});
