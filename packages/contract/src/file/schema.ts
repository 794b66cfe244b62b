import { Draft, Info } from "@tandem/domain/file";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

export { byName, extensions, mostBytes } from "@tandem/domain/file";

/** What is said of a file before it is sent. */
export const UploadBody = Draft;
export type UploadBody = z.infer<typeof UploadBody>;

/**
 * Where to send the bytes: one PUT with exactly these headers, until `expiresAt`. Asked for again with the same key,
 * the answer has a new address for the same file.
 */
export const UploadView = Info.extend({
  ...versioned,
  put: z.object({
    url: z.url(),
    headers: z.record(z.string(), z.string()),
    expiresAt: Instant,
  }),
});
export type UploadView = z.infer<typeof UploadView>;

/** Where to fetch the bytes, for a minute. */
export const DownloadView = z.object({ url: z.url(), expiresAt: Instant });
export type DownloadView = z.infer<typeof DownloadView>;
