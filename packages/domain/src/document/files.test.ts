import { expect, test } from "vitest";
import * as File from "../file/file.ts";
import { FileId } from "../kernel/id.ts";
import * as Document from "./document.ts";
import { ann, approved, bob, draft, later, submitted, terms, text } from "./testing/fixtures.ts";

const file = (number: number): File.Info =>
  File.Info.parse({
    id: FileId.parse(`fil_${String(number).padStart(16, "0")}`),
    name: `policy-${number}.pdf`,
    mediaType: "application/pdf",
    size: 4_000,
    sha256: String(number).repeat(64),
  });

const as = (number: number): Document.Text => ({
  ...text,
  label: `${number}.0`,
  where: { kind: "file", file: file(number) },
});

const first = Document.write(draft, as(1), ann, later);

test("a version is a file, a link or a place, each said in one line", () => {
  expect(Document.whereText({ kind: "file", file: file(1) })).toBe("policy-1.pdf");
  expect(Document.whereText({ kind: "link", url: "https://wiki.example" })).toBe(
    "https://wiki.example",
  );
  expect(Document.whereText({ kind: "place", text: "Safe, room 2" })).toBe("Safe, room 2");
});

test("the file of a version is frozen with its hash once it is approved", () => {
  const done = Document.approve(
    submitted(first),
    { ...terms, effectiveFrom: "2026-12-01" },
    bob,
    later,
  );
  const next = Document.write(done, as(2), ann, later);
  const changed = Document.write(next, as(3), ann, later);
  expect(Document.versionAt(changed, 1)?.where).toEqual({ kind: "file", file: file(1) });
  expect([...Document.filesOf(next).keys()]).toEqual([file(1).id, file(2).id]);
  expect([...Document.filesOf(changed).keys()]).toEqual([file(1).id, file(3).id]);
  expect([...Document.filesOf(Document.discard(changed)).keys()]).toEqual([file(1).id]);
});

test("each file is told with who brought it and when, and no other version has one", () => {
  expect([...Document.filesOf(first).values()]).toEqual([
    { ...file(1), by: ann.userId, at: later },
  ]);
  expect(Document.filesOf(approved).size).toBe(0);
  expect(Document.versionAt(approved, 2)).toBeNull();
});
