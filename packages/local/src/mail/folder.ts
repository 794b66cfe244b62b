import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { readKept } from "../data/kept.ts";
import { writeAtomically } from "../data/write-atomically.ts";

export interface Message {
  /** The same for the same mail, however often it is sent: only the first one is kept. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

export const Mail = z.object({
  id: z.string(),
  /** ISO-8601 instant. */
  sentAt: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
});
export type Mail = z.infer<typeof Mail>;

export interface MailFolder {
  /** Keeps a message, as JSON and as a mail file that a mail program opens. */
  readonly send: (message: Message) => Promise<void>;
  /** The newest messages first, at most 100. */
  readonly newest: () => Mail[];
}

const SHOWN = 100;

/** Where mail goes that would leave the machine elsewhere. */
export function openMailFolder(directory: string, now: () => Date): MailFolder {
  return {
    send: async ({ key, to, subject, text }) => {
      const id = createHash("sha256").update(key).digest("hex").slice(0, 32);
      const file = join(directory, `${id}.json`);
      if (existsSync(file)) return;
      const mail: Mail = { id, sentAt: now().toISOString(), to, subject, text };
      writeAtomically(join(directory, `${id}.eml`), asFile(mail));
      writeAtomically(file, JSON.stringify(mail, null, 2));
    },
    newest: () =>
      readdirSync(directory)
        .filter((name) => name.endsWith(".json"))
        .map((name) => readKept(join(directory, name), Mail))
        .toSorted((one, other) => other.sentAt.localeCompare(one.sentAt))
        .slice(0, SHOWN),
  };
}

/** RFC 5322. Texts are encoded whole, so that neither a line break nor an accent can break a header. */
function asFile({ id, sentAt, to, subject, text }: Mail): string {
  const base64 = (value: string) => Buffer.from(value).toString("base64");
  return [
    "From: Tandem <tandem@localhost>",
    `To: <${to.replaceAll(/[\s<>]/g, "")}>`,
    `Subject: =?utf-8?B?${base64(subject)}?=`,
    `Date: ${new Date(sentAt).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${id}@localhost>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    base64(text).replaceAll(/.{76}/g, "$&\r\n"),
    "",
  ].join("\r\n");
}
