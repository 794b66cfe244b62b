import { z } from "zod";
import { ItemId } from "../document/item.ts";
import * as File from "../file/file.ts";
import { FileId } from "../kernel/id.ts";
import { prose, saysSomething } from "../kernel/text.ts";

/** A link a browser may follow. Anything but http and https is refused. */
export const Link = z
  .url({ protocol: /^https?$/, error: "Give a web address that starts with https:// or http://" })
  .max(2_000, "At most 2000 characters");

const link = z.object({ type: z.literal("link"), url: Link });

/** A record inside the product: what somebody wrote here, such as the minutes of an interview. */
const note = z.object({
  type: z.literal("note"),
  text: prose(2_000).refine(saysSomething, "Write what there is to see."),
});

/** A record inside the product: an item of the list of documents. */
const document = z.object({ type: z.literal("document"), document: ItemId });

/** What the evidence is: a file that is kept here, a link, or a record inside the product. */
export const Content = z.discriminatedUnion("type", [
  z.object({ type: z.literal("file"), file: File.Info }),
  link,
  note,
  document,
]);
export type Content = z.infer<typeof Content>;

/** The same as a person states it: a file by its id, which is announced and sent first. */
export const ContentDraft = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("file"), file: FileId }),
  link.strict(),
  note.strict(),
  document.strict(),
]);
export type ContentDraft = z.infer<typeof ContentDraft>;

/** Whether both are the same thing: the same file, address, words or document. */
export const sameContent = (one: Content, other: Content): boolean => {
  switch (one.type) {
    case "file":
      return other.type === "file" && one.file.id === other.file.id;
    case "link":
      return other.type === "link" && one.url === other.url;
    case "note":
      return other.type === "note" && one.text === other.text;
    case "document":
      return other.type === "document" && one.document === other.document;
  }
};
