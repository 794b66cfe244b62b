import { inflateRawSync } from "node:zlib";
import { damaged, tooLarge } from "./refusal.ts";

/** The parts of a zip archive, each unpacked when it is asked for. */
export type Archive = {
  readonly names: readonly string[];
  /** The text of a part, or null where there is none of this name. */
  readonly text: (name: string) => string | null;
};

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly offset: number;
};

const signature = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
const size = { end: 22, entry: 46, local: 30, comment: 0xffff };

/** More parts than this no workbook of ours has, and each costs time. */
const mostEntries = 2_000;

/** The record at the end that says where the directory is; a comment may stand behind it. */
const endOf = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - size.end - size.comment);
  for (let at = view.byteLength - size.end; at >= first; at -= 1) {
    if (view.getUint32(at, true) === signature.end) return at;
  }
  throw damaged("its table of contents is missing, so the end of the file was probably cut off");
};

const entriesOf = (bytes: Uint8Array, view: DataView): Entry[] => {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw tooLarge(`The workbook has ${count} parts`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    if (view.getUint32(at, true) !== signature.entry) throw damaged("its table of contents is");
    const [nameLength, extra, comment] = [28, 30, 32].map((from) =>
      view.getUint16(at + from, true),
    );
    const nameEnd = at + size.entry + (nameLength ?? 0);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + size.entry, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
};

const packedBytes = (bytes: Uint8Array, view: DataView, { offset, packed }: Entry): Uint8Array => {
  if (view.getUint32(offset, true) !== signature.local)
    throw damaged("one of its parts is missing");
  const head = size.local + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + head;
  if (start + packed > bytes.length) throw damaged("one of its parts is cut off");
  return bytes.subarray(start, start + packed);
};

const stored = 0;
const deflated = 8;

const isTooLong = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";

/**
 * Opens a zip archive. Parts together unpack to at most `most` bytes, counted as they unpack and not as the archive
 * states it, so that a small file cannot become a huge one (CWE-409). Refuses what is damaged, encrypted or too large.
 */
export const open = (bytes: Uint8Array, most: number): Archive => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = (): Entry[] => {
    try {
      return entriesOf(bytes, view);
    } catch (error) {
      if (error instanceof RangeError) throw damaged("its table of contents is", error);
      throw error;
    }
  };
  const entries = new Map(directory().map((entry) => [entry.name.replace(/^\/+/, ""), entry]));
  let left = most;
  const unpack = (entry: Entry): Uint8Array => {
    if (entry.encrypted) throw damaged("its parts are encrypted");
    try {
      const packed = packedBytes(bytes, view, entry);
      if (entry.method === stored) return packed;
      if (entry.method !== deflated) throw damaged("a part is packed in an unusual way");
      return inflateRawSync(packed, { maxOutputLength: left });
    } catch (error) {
      if (isTooLong(error)) throw tooLarge("Unpacked, the workbook is far larger than it looks");
      if (error instanceof RangeError || (error instanceof Error && "errno" in error)) {
        throw damaged("a part cannot be unpacked", error);
      }
      throw error;
    }
  };
  return {
    names: [...entries.keys()],
    text: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const part = unpack(entry);
      left = Math.max(1, left - part.length);
      return new TextDecoder().decode(part);
    },
  };
};
