import { z } from "zod";

/** An aggregate as it was read: its version guards the next write, its head is the end of its trail. */
export type Stored<T> = { readonly data: T; readonly version: number; readonly head: string };

const Envelope = z.object({ data: z.unknown(), version: z.number().int(), head: z.string() });

/** Parses a stored item; one that does not fit its schema is a bug or a damaged table, and rises. */
export const parseStored = <S extends z.ZodType>(schema: S, item: unknown): Stored<z.output<S>> => {
  const { data, version, head } = Envelope.parse(item);
  return { data: schema.parse(data), version, head };
};
