/** The end of a zip lies in its last bytes: a record of 22 and a comment of at most 65,535. */
const endRecord = 22;
const entryHeader = 46;

/** How much of the end of a zip is looked at. A list of thousands of entries fits; a longer one is not read. */
export const tailBytes = 512 * 1_024;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

const endOf = (view: DataView): number | null => {
  for (let at = view.byteLength - endRecord; at >= 0; at -= 1) {
    const reaches = at + endRecord + (view.getUint16(at + 20, true) || 0);
    if (view.getUint32(at, true) === endSignature && reaches === view.byteLength) return at;
  }
  return null;
};

/**
 * The names of the entries of a zip, from its end alone: nothing of it is unpacked, so what it would unpack to does
 * not matter. `size` is that of the whole file. Null where it is no zip, is damaged, or lists more than is looked at.
 */
export const entryNames = (tail: Uint8Array, size: number): readonly string[] | null => {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true) - (size - tail.byteLength);
  const names: string[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    if (at < 0 || at + entryHeader > end || view.getUint32(at, true) !== entrySignature)
      return null;
    const length = view.getUint16(at + 28, true);
    // Names that matter here are ASCII; of others only that they differ.
    const name = tail.subarray(at + entryHeader, at + entryHeader + length);
    names.push(String.fromCharCode(...name));
    at += entryHeader + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
};
