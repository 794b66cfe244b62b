import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";

/**
 * Replaces a file as one step: whoever reads it, also after this process was killed at any moment,
 * finds the old text or the new one, whole. Private to the person who runs Tandem (mode 0600).
 *
 * `flush` waits until the disk has it, for the few files whose loss in a power cut would matter.
 */
export function writeAtomically(path: string, text: string, { flush = false } = {}): void {
  const draft = `${path}.${process.pid}.tmp`;
  const file = openSync(draft, "w", 0o600);
  try {
    writeFileSync(file, text);
    if (flush) fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
