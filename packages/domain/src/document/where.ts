import { z } from "zod";
import { Link } from "../evidence/content.ts";
import * as File from "../file/file.ts";
import { FileId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";

const link = z.object({ kind: z.literal("link"), url: Link });
const place = z.object({ kind: z.literal("place"), text: line(500) });

/** Where the text of a version is kept: here as a file, at an address, or in a place that has none. */
export const Where = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("file"), file: File.Info }),
  link,
  place,
]);
export type Where = z.infer<typeof Where>;

/** The same as a person states it: a file by its id, which is announced and sent first. */
export const WhereDraft = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("file"), file: FileId }),
  link.strict(),
  place.strict(),
]);
export type WhereDraft = z.infer<typeof WhereDraft>;

/** Where it is, in one line: the name of a file, an address, or a place. */
export const whereText = (where: Where): string => {
  switch (where.kind) {
    case "file":
      return where.file.name;
    case "link":
      return where.url;
    case "place":
      return where.text;
  }
};
