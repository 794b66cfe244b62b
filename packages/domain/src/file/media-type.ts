import { z } from "zod";

/** How the content of a type is recognised: by its first bytes, by what a container lists, or as plain text. */
export type Shape =
  | { readonly kind: "magic"; readonly starts: readonly (readonly number[])[] }
  | { readonly kind: "webp" }
  /** A zip that must list these names: Office Open XML. */
  | { readonly kind: "parts"; readonly parts: readonly string[] }
  /** A zip whose first entry, uncompressed, names the type: OpenDocument. */
  | { readonly kind: "openDocument" }
  | { readonly kind: "zip" }
  | { readonly kind: "text" };

type FileType = {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly shape: Shape;
};

const ascii = (text: string): readonly number[] => Array.from(text, (each) => each.charCodeAt(0));

const magic = (...starts: readonly (readonly number[])[]): Shape => ({ kind: "magic", starts });

const office = (main: string): Shape => ({
  kind: "parts",
  parts: ["[Content_Types].xml", main],
});

/**
 * Every type of file that is taken. What a browser or an operating system runs (pages, drawings with scripts,
 * programs, documents with macros) is not among them.
 */
export const fileTypes = {
  "application/pdf": { name: "PDF", extensions: ["pdf"], shape: magic(ascii("%PDF-")) },
  "image/png": {
    name: "PNG",
    extensions: ["png"],
    shape: magic([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  "image/jpeg": { name: "JPEG", extensions: ["jpg", "jpeg"], shape: magic([0xff, 0xd8, 0xff]) },
  "image/gif": {
    name: "GIF",
    extensions: ["gif"],
    shape: magic(ascii("GIF87a"), ascii("GIF89a")),
  },
  "image/webp": { name: "WebP", extensions: ["webp"], shape: { kind: "webp" } },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    name: "Word",
    extensions: ["docx"],
    shape: office("word/document.xml"),
  },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
    name: "Excel",
    extensions: ["xlsx"],
    shape: office("xl/workbook.xml"),
  },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": {
    name: "PowerPoint",
    extensions: ["pptx"],
    shape: office("ppt/presentation.xml"),
  },
  "application/vnd.oasis.opendocument.text": {
    name: "OpenDocument text",
    extensions: ["odt"],
    shape: { kind: "openDocument" },
  },
  "application/vnd.oasis.opendocument.spreadsheet": {
    name: "OpenDocument spreadsheet",
    extensions: ["ods"],
    shape: { kind: "openDocument" },
  },
  "application/vnd.oasis.opendocument.presentation": {
    name: "OpenDocument presentation",
    extensions: ["odp"],
    shape: { kind: "openDocument" },
  },
  "application/zip": { name: "ZIP", extensions: ["zip"], shape: { kind: "zip" } },
  "text/plain": { name: "Text", extensions: ["txt", "log", "md"], shape: { kind: "text" } },
  "text/csv": { name: "CSV", extensions: ["csv"], shape: { kind: "text" } },
  "application/json": { name: "JSON", extensions: ["json"], shape: { kind: "text" } },
  "message/rfc822": { name: "E-mail", extensions: ["eml"], shape: { kind: "text" } },
} as const satisfies Readonly<Record<string, FileType>>;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The keys of a constant are its keys.
const names = Object.keys(fileTypes) as (keyof typeof fileTypes)[];

/** A type of file that is taken. */
export const MediaType = z.enum(names, {
  error: "Files of this type are not taken. Send a PDF, an image, an Office file, text or a ZIP.",
});
export type MediaType = z.infer<typeof MediaType>;

export const typeOf = (mediaType: MediaType): FileType => fileTypes[mediaType];

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** Whether the last ending of a name is one of the type's own. */
export const fitsName = (mediaType: MediaType, name: string): boolean =>
  typeOf(mediaType).extensions.includes(extensionOf(name));

/**
 * The type that a name says, or null where files of that ending are not taken. Browsers disagree about types, so a
 * screen asks the name.
 */
export const byName = (name: string): MediaType | null =>
  names.find((mediaType) => fitsName(mediaType, name)) ?? null;

/** The endings that are taken, for a dialog that lists files. */
export const extensions: readonly string[] = names.flatMap((name) => fileTypes[name].extensions);
