import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { temporaryFolder } from "../testing/edition.ts";
import { openMailFolder } from "./folder.ts";
import { mailPage } from "./page.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => void (folder = await temporaryFolder()));
afterEach(() => folder.remove());

const TO = "mara.vogt@alder.example";
const clockFrom = (minute: number) => () => new Date(Date.UTC(2026, 10, 24, 9, (minute += 1)));

test("keeps each message and lists the newest first", async () => {
  const mail = openMailFolder(folder.path, clockFrom(0));
  await mail.send({ key: "first", to: TO, subject: "First", text: "one" });
  await mail.send({ key: "second", to: TO, subject: "Second", text: "two" });
  expect(openMailFolder(folder.path, clockFrom(0)).newest()).toMatchObject([
    { subject: "Second", sentAt: "2026-11-24T09:02:00.000Z" },
    { subject: "First", text: "one", to: TO },
  ]);
});

test("keeps a message once that is sent twice", async () => {
  const mail = openMailFolder(folder.path, clockFrom(0));
  await mail.send({ key: "first", to: TO, subject: "First", text: "one" });
  await mail.send({ key: "first", to: TO, subject: "First", text: "one" });
  expect(mail.newest()).toHaveLength(1);
});

test("writes a mail file that no text can add a header to", async () => {
  const mail = openMailFolder(folder.path, clockFrom(0));
  await mail.send({
    key: "first",
    to: `${TO}\r\nBcc: x@evil.example`,
    subject: "Né\r\nBcc: y",
    text: "Grüße",
  });
  const name = readdirSync(folder.path).find((each) => each.endsWith(".eml")) ?? "";
  const [head = "", body = ""] = readFileSync(join(folder.path, name), "utf8").split("\r\n\r\n");
  expect(head).not.toMatch(/^Bcc/m);
  expect(Buffer.from(body, "base64").toString()).toBe("Grüße");
});

test("makes links of this machine's addresses alone, and escapes the rest", async () => {
  const mail = openMailFolder(folder.path, clockFrom(0));
  const here = "http://localhost:4100/invitation#secret";
  await mail.send({
    key: "first",
    to: TO,
    subject: "<b>Join</b>",
    text: `Open ${here} not https://evil.example/ nor http://localhost.evil.example/ <img src=x>`,
  });
  const text = String(await mailPage(mail.newest()));
  expect(text).toContain(`<a href="${here}">${here}</a>`);
  expect(text.match(/<a /g)).toHaveLength(1);
  expect(text).not.toMatch(/<b>|<img/);
});
