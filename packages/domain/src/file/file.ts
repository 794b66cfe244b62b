import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { FileId, UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { addMilliseconds, Instant } from "../kernel/time.ts";
import { fitsName, MediaType, typeOf } from "./media-type.ts";

export { byName, extensions, MediaType, typeOf } from "./media-type.ts";
export { bytesNeeded, judge } from "./content.ts";

/** The most bytes of one file: 100 MB as file managers count them. */
export const mostBytes = 100 * 1_024 * 1_024;

/** Characters that turn a name around or hide a part of it. */
const misleading = /\p{Surrogate}|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The name of a file without the folders it came from and without characters that disguise it. */
const Name = z
  .string()
  .transform((name) => name.replace(/^.*[/\\]/s, "").replace(misleading, ""))
  .pipe(line(200));

/** SHA-256 of the content, in lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "Give the SHA-256 of the content in hex");

const Stated = z.object({
  name: Name,
  mediaType: MediaType,
  size: z
    .number()
    .int()
    .min(1, "The file is empty. Choose one with content.")
    .max(mostBytes, "The file is larger than 100 MB. Send a smaller one, or a link to it."),
  sha256: Sha256,
});

/**
 * What is said of a file before it is sent. Refuses types that are not taken, a name whose ending is not of its type,
 * no bytes and more than 100 MB.
 */
export const Draft = Stated.strict().superRefine(({ name, mediaType }, context) => {
  if (name === "" || fitsName(mediaType, name)) return;
  const endings = typeOf(mediaType).extensions.join(" or .");
  const message = `The ending of the name does not fit the type; it ends in .${endings}.`;
  context.addIssue({ code: "custom", path: ["name"], message });
});
export type Draft = z.infer<typeof Draft>;

/** A file that is kept. Its id names the object; its name is only shown. */
export const Info = Stated.extend({ id: FileId });
export type Info = z.infer<typeof Info>;

/** A file that is on its way: announced, and not yet part of anything. */
export const Pending = Info.extend({ by: UserId, at: Instant });
export type Pending = z.infer<typeof Pending>;

/** Announces a file that somebody is about to send. */
export const announce = (id: FileId, draft: Draft, actor: Actor, now: Instant): Pending => ({
  ...draft,
  id,
  by: actor.userId,
  at: now,
});

/** What is kept of a file once it has arrived. */
export const arrived = ({ id, name, mediaType, size, sha256 }: Pending): Info => ({
  id,
  name,
  mediaType,
  size,
  sha256,
});

/** How long a file may be on its way before it counts as given up, in milliseconds. */
const patience = 24 * 60 * 60 * 1_000;

/** Whether whoever announced the file has given up: what was sent of it can go. */
export const isAbandoned = ({ at }: Pending, now: Instant): boolean =>
  addMilliseconds(at, patience) <= now;

/** RFC 5987: everything but letters, digits and these marks as percent-encoded UTF-8. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * The value of `Content-Disposition` with which a browser saves the file under its name and shows nothing of it
 * (RFC 6266), with a plain name for those that do not read the encoded one.
 */
export const disposition = (name: string): string => {
  const plain = name.normalize("NFKD").replaceAll(/[^\w .()-]/g, "");
  const known = /^[\w.()-]/.test(plain) ? plain : `file${plain}`;
  return `attachment; filename="${known}"; filename*=UTF-8''${encoded(name)}`;
};
