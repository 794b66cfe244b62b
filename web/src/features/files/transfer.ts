import type { Upload } from "./send.ts";

/** A connection over which nothing moved for so long is taken for a lost one. */
const stalledAfter = 45_000;

const stopped = () => new DOMException("The upload was stopped", "AbortError");

type Transfer = {
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
};

/**
 * Sends the bytes straight to the store and gives the status of its answer, or 0 where none came. `XMLHttpRequest`,
 * because `fetch` tells nothing of how far it is.
 */
export const put = ({ put: { url, headers } }: Upload, file: File, transfer: Transfer) =>
  new Promise<number>((resolve, reject) => {
    const { onSent, signal } = transfer;
    const request = new XMLHttpRequest();
    let timer = 0;
    const watch = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => request.abort(), stalledAfter);
    };
    const end = (settle: () => void) => () => {
      clearTimeout(timer);
      settle();
    };
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded }) => {
      watch();
      onSent(loaded);
    });
    request.addEventListener(
      "load",
      end(() => resolve(request.status)),
    );
    request.addEventListener(
      "error",
      end(() => resolve(0)),
    );
    request.addEventListener(
      "abort",
      end(() => (signal.aborted ? reject(stopped()) : resolve(0))),
    );
    signal.addEventListener("abort", () => request.abort(), { once: true });
    if (signal.aborted) return reject(stopped());
    watch();
    request.send(file);
  });

/** Waits longer each time, and not past the moment at which the connection is back. */
export const wait = (attempt: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      if (signal.aborted) reject(stopped());
      else resolve();
    };
    const timer = setTimeout(done, Math.min(15_000, 500 * 2 ** attempt));
    addEventListener("online", done, { once: true });
    signal.addEventListener("abort", done, { once: true });
  });

/** The SHA-256 of a file, in hexadecimal digits. */
export const sha256Of = async (file: File): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
};
