import { createHash } from "node:crypto";
import { UploadView } from "@tandem/contract/file/schema";
import { succeed } from "./cast.ts";
import type { Stage } from "./stage.ts";

/** A file as a person has it. */
export type Sent = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
};

/** A PDF, as far as anyone looks. */
export const pdf: Sent = {
  name: "review.pdf",
  mediaType: "application/pdf",
  content: "%PDF-1.7\nReviewed.",
};

/** What is said of a file before it is sent. */
export const announcement = ({ name, mediaType, content }: Sent) => {
  const bytes = Buffer.from(content);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { name, mediaType, size: bytes.length, sha256 };
};

/** Announces a file. */
export const announce = async (
  stage: Stage,
  client: string,
  as: string,
  file: Sent = pdf,
): Promise<UploadView> => {
  const call = `POST ${client}/uploads`;
  return UploadView.parse((await succeed(stage, call, { as, body: announcement(file) })).body);
};

/** Sends bytes to where an announcement says, as a browser does. */
export const put = ({ put: { url, headers } }: UploadView, content: Sent["content"]) =>
  fetch(url, { method: "PUT", headers, body: Buffer.from(content) });

/** Announces a file and sends it; gives its id. */
export const sendFile = async (
  stage: Stage,
  client: string,
  as: string,
  file: Sent = pdf,
): Promise<string> => {
  const upload = await announce(stage, client, as, file);
  const { ok, status } = await put(upload, file.content);
  if (!ok) throw new Error(`The object store answered ${status}`);
  return upload.id;
};
