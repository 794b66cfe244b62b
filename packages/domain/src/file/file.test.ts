import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FileId, UserId } from "../kernel/id.ts";
import * as File from "./file.ts";

const now = "2026-11-24T09:30:00.000Z";
const actor = { userId: UserId.parse("usr_0000000000000001"), role: "contributor" } as const;
const draft = {
  name: "plan.pdf",
  mediaType: "application/pdf",
  size: 3,
  sha256: "a".repeat(64),
};

const complaint = (change: object) =>
  File.Draft.safeParse({ ...draft, ...change }).error?.issues.map(({ path, message }) => [
    path.join("/"),
    message,
  ]);

describe("a file that is announced", () => {
  test.each([
    [{ name: "plan.exe" }, "name", "ends in .pdf"],
    [{ name: "plan.pdf.exe" }, "name", "ends in .pdf"],
    [{ name: "plan" }, "name", "ends in .pdf"],
    [{ name: "photo.png", mediaType: "image/jpeg" }, "name", "ends in .jpg or .jpeg"],
    [{ name: "" }, "name", "at least one"],
    [{ name: "folder/" }, "name", "at least one"],
    [{ mediaType: "text/html" }, "mediaType", "not taken"],
    [{ mediaType: "image/svg+xml" }, "mediaType", "not taken"],
    [{ mediaType: "application/x-msdownload" }, "mediaType", "not taken"],
    [{ size: 0 }, "size", "empty"],
    [{ size: File.mostBytes + 1 }, "size", "larger than 100 MB"],
    [{ size: 1.5 }, "size", "int"],
    [{ sha256: "A".repeat(64) }, "sha256", "SHA-256"],
    [{ key: "t/other" }, "", "key"],
  ])("is refused where it cannot be: %j", (change, path, message) => {
    expect(complaint(change)).toEqual([[path, expect.stringContaining(message) as unknown]]);
  });

  test.each([
    ["C:\\Users\\ann\\plan.pdf", "plan.pdf"],
    ["/var/tmp/../plan.pdf", "plan.pdf"],
    ["fdp\u202e.pdf", "fdp.pdf"],
    ["half \ud83d.pdf", "half .pdf"],
    [" Prüfbericht (2).PDF ", "Prüfbericht (2).PDF"],
  ])("loses its folders and its disguise: %s", (name, kept) => {
    expect(File.Draft.parse({ ...draft, name }).name).toBe(kept);
  });

  test("may have 100 MB", () => {
    expect(File.Draft.parse({ ...draft, size: File.mostBytes }).size).toBe(104_857_600);
  });

  test("is signed, and given up after a day", () => {
    const id = FileId.parse("fil_0000000000000001");
    const pending = File.announce(id, File.Draft.parse(draft), actor, now);
    expect(pending).toEqual({ ...draft, id, by: actor.userId, at: now });
    expect(File.arrived(pending)).toEqual({ ...draft, id });
    expect(File.isAbandoned(pending, "2026-11-25T09:29:59.999Z")).toBe(false);
    expect(File.isAbandoned(pending, "2026-11-25T09:30:00.000Z")).toBe(true);
  });
});

test("the type of a file is known by the ending of its name", () => {
  expect(File.byName("Minutes.DOCX")).toContain("wordprocessingml");
  expect(File.byName("photo.jpeg")).toBe("image/jpeg");
  for (const name of ["page.html", "drawing.svg", "sheet.xlsm", "README", ".pdf.js"]) {
    expect(File.byName(name)).toBeNull();
  }
  for (const extension of File.extensions) {
    const mediaType = File.byName(`a.${extension}`);
    expect(mediaType === null ? [] : File.typeOf(mediaType).extensions).toContain(extension);
  }
});

describe("the header with which a file is saved", () => {
  test.each([
    ["plan.pdf", `filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
    ["Prüfung (2).pdf", `filename="Prufung (2).pdf"; filename*=UTF-8''Pr%C3%BCfung%20%282%29.pdf`],
    ['a"; x=".pdf', `filename="a x.pdf"; filename*=UTF-8''a%22%3B%20x%3D%22.pdf`],
    ["計画.pdf", `filename=".pdf"; filename*=UTF-8''%E8%A8%88%E7%94%BB.pdf`],
    [" x", `filename="file x"; filename*=UTF-8''%20x`],
  ])("names %s", (name, rest) => {
    expect(File.disposition(name)).toBe(`attachment; ${rest}`);
  });

  test("is one line of plain characters for every name that is taken", () => {
    const names = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(names, (text) => {
        const parsed = File.Draft.safeParse({ ...draft, name: `${text}.pdf` });
        fc.pre(parsed.success);
        expect(File.disposition(parsed.data.name)).toMatch(
          /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.~%-]+$/,
        );
      }),
    );
  });
});
