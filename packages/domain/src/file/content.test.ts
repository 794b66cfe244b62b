import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesNeeded, judge } from "./content.ts";
import { fileTypes, MediaType } from "./media-type.ts";
import { bytesOf, zipOf } from "./testing/bytes.ts";
import { entryNames, tailBytes } from "./zip.ts";

const office = "application/vnd.openxmlformats-officedocument";
const word = `${office}.wordprocessingml.document` as const;
const text = "application/vnd.oasis.opendocument.text" as const;

/** What is looked at of a file whose bytes are these. */
const look = (mediaType: MediaType, bytes: Uint8Array): string | null => {
  const { head, tail } = bytesNeeded(mediaType, bytes.length);
  const glimpse = {
    head: bytes.subarray(0, head),
    tail: bytes.subarray(bytes.length - tail),
  };
  return judge(mediaType, glimpse, bytes.length);
};

const parts = (main: string, ...more: readonly string[]) =>
  zipOf(Object.fromEntries(["[Content_Types].xml", main, ...more].map((name) => [name, "<x/>"])));

const genuine: readonly (readonly [MediaType, Uint8Array])[] = [
  ["application/pdf", bytesOf("%PDF-1.7\n…")],
  ["image/png", bytesOf("\u0089PNG\r\n\u001a\n…")],
  ["image/jpeg", bytesOf("\u00ff\u00d8\u00ff\u00e0")],
  ["image/gif", bytesOf("GIF89a…")],
  ["image/gif", bytesOf("GIF87a…")],
  ["image/webp", bytesOf("RIFF\u0001\u0002\u0003\u0004WEBPVP8 ")],
  [word, parts("word/document.xml")],
  [`${office}.spreadsheetml.sheet`, parts("xl/workbook.xml", "xl/styles.xml")],
  [`${office}.presentationml.presentation`, parts("ppt/presentation.xml")],
  [text, zipOf({ mimetype: text, "content.xml": "<x/>" })],
  ["application/zip", zipOf({ "a.txt": "a" }, "made by hand")],
  ["application/zip", zipOf({})],
  ["text/plain", bytesOf("Backup done.\r\n\tAll well.\f")],
  ["text/plain", bytesOf("\u00ff\u00feB\u0000a\u0000")],
  ["text/plain", bytesOf("\u00fe\u00ff\u0000B\u0000a")],
  ["text/csv", bytesOf("\u00ef\u00bb\u00bfname;date\n")],
  ["application/json", bytesOf('{"done": true}')],
  ["message/rfc822", bytesOf("From: a@b.example\n\n<p>Hello</p>")],
];

describe("a file", () => {
  test.each(genuine)("that is %s is taken for it", (mediaType, bytes) => {
    // An empty zip begins with its end.
    const empty = bytes.length === 22;
    expect(look(mediaType, bytes) === null).toBe(!empty);
  });

  const disguises = genuine.flatMap(([is, bytes]) =>
    MediaType.options
      .filter((says) => says !== is && !says.startsWith("text/"))
      .filter((says) => !["application/zip", "application/json", "message/rfc822"].includes(says))
      .map((says) => ({ is, says, bytes })),
  );
  test.each(disguises)("that is $is does not pass for $says", ({ says, bytes }) => {
    expect(look(says, bytes)).toContain(`is not ${fileTypes[says].name}`);
  });

  test.each([
    "MZ\u0090\u0000\u0003",
    "\u007fELF\u0002",
    "%PDF-1.7\n\u0000",
    "a\u0000b",
    "PK\u0003\u0004",
  ])("that is no text does not pass for one: %j", (content) => {
    expect(look("text/csv", bytesOf(content))).toContain("is not CSV");
  });

  test.each([
    "<!DOCTYPE html><p>",
    "  <html>",
    "\u00ef\u00bb\u00bf<svg onload=alert(1)>",
    "<?xml version='1.0'?><svg/>",
    "<script>alert(1)</script>",
    "\u00ff\u00fe<\u0000h\u0000t\u0000m\u0000l\u0000>\u0000",
    "#!/bin/sh\nrm -rf .",
    "%!PS",
  ])("that a browser or a shell would run is refused: %j", (content) => {
    expect(look("text/plain", bytesOf(content))).toContain("could run");
  });

  test("without bytes is refused, whatever its type", () => {
    for (const mediaType of MediaType.options) {
      expect(look(mediaType, new Uint8Array(0))).toContain("The file is empty");
    }
  });

  test("with macros is refused", () => {
    expect(look(word, parts("word/document.xml", "word/vbaProject.bin"))).toContain("macros");
  });

  test("of an office is refused where its list of parts cannot be read", () => {
    expect(look(word, zipOf({ "word/document.xml": "" }))).toContain("is not Word");
    expect(look(word, parts("word/document.xml").subarray(0, 60))).toContain("is not Word");
  });

  test("is judged whatever it holds", () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(fc.constantFrom(...MediaType.options), bytes, (mediaType, content) => {
        const verdict = look(mediaType, content);
        expect(verdict === null || verdict.length > 20).toBe(true);
      }),
    );
  });
});

describe("the names in a zip", () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}(\/[a-z]{1,8})?$/), {
    maxLength: 30,
  });

  test("are all found, whatever comment follows", () => {
    fc.assert(
      fc.property(names, fc.stringMatching(/^[\w ]{0,40}$/), (wanted, comment) => {
        const zip = zipOf(Object.fromEntries(wanted.map((name) => [name, "x"])), comment);
        expect(entryNames(zip, zip.length)).toEqual(wanted);
      }),
    );
  });

  test("are not guessed where the end is cut off, damaged or not looked at whole", () => {
    const zip = zipOf({ a: "1", b: "2" });
    const damaged = zip.slice();
    damaged[zip.length - 22 - 40] = 0;
    damaged[zip.length - 22 - 47] = 0;
    expect(entryNames(zip.subarray(0, -1), zip.length - 1)).toBeNull();
    expect(entryNames(damaged, zip.length)).toBeNull();
    expect(entryNames(zip.subarray(-30), zip.length)).toBeNull();
    expect(entryNames(new Uint8Array(3), 3)).toBeNull();
  });
});

test("no more of a file is looked at than its type needs", () => {
  expect(bytesNeeded("application/pdf", 10)).toEqual({ head: 10, tail: 0 });
  expect(bytesNeeded("application/pdf", 100_000_000)).toEqual({ head: 65_536, tail: 0 });
  expect(bytesNeeded("application/zip", 100_000_000)).toEqual({ head: 65_536, tail: tailBytes });
});
