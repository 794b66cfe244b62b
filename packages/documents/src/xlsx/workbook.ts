import { damaged, otherKind } from "./refusal.ts";
import { scan } from "./xml.ts";
import type { Archive } from "./zip.ts";

/** A sheet the workbook lists, and where in the archive it stands. */
export type Listed = { readonly name: string; readonly hidden: boolean; readonly path: string };

export type Workbook = {
  readonly sheets: readonly Listed[];
  /** Whether days are counted from 1904, as old Macintosh workbooks do. */
  readonly since1904: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
};

const asXlsx = "Save it as “Excel workbook (.xlsx)” and upload it again.";

const refuseOthers = ({ names, text }: Archive): void => {
  const types = text("[Content_Types].xml") ?? "";
  if (names.some((name) => /vbaproject/i.test(name)) || /macroEnabled/i.test(types)) {
    throw otherKind("a workbook with macros (.xlsm), which are never opened here", asXlsx);
  }
  if (names.includes("xl/workbook.bin")) throw otherKind("a binary workbook (.xlsb)", asXlsx);
  if (names.some((name) => name.startsWith("word/"))) {
    const wayOut = "Copy its table into a spreadsheet, save that as .xlsx and upload it.";
    throw otherKind("a Word document", wayOut);
  }
  if (/opendocument/.test(text("mimetype") ?? "")) {
    throw otherKind("an OpenDocument file (.ods)", asXlsx);
  }
};

const directoryOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

const resolved = (base: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${base}${target}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
};

type Relation = { readonly type: string; readonly path: string };

const relationsOf = ({ text }: Archive, part: string): ReadonlyMap<string, Relation> => {
  const base = directoryOf(part);
  const relations = new Map<string, Relation>();
  scan(text(`${base}_rels/${part.slice(base.length)}.rels`) ?? "", {
    open: (name, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (name !== "Relationship" || TargetMode === "External") return;
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      relations.set(Id, { type, path: resolved(base, Target) });
    },
  });
  return relations;
};

const pathOf = (relations: ReadonlyMap<string, Relation>, type: string): string | null =>
  [...relations.values()].find((relation) => relation.type === type)?.path ?? null;

/**
 * What the workbook holds. Refuses workbooks with macros, binary ones, and archives that are none, each with the way
 * out.
 */
export const workbookOf = (archive: Archive): Workbook => {
  refuseOthers(archive);
  const main = pathOf(relationsOf(archive, ""), "officeDocument") ?? "xl/workbook.xml";
  const source = archive.text(main);
  if (source === null) throw otherKind("a zip archive and no Excel workbook", asXlsx);
  const relations = relationsOf(archive, main);
  const sheets: Listed[] = [];
  let since1904 = false;
  scan(source, {
    open: (name, { date1904, name: sheet = "", state, id = "" }) => {
      if (name === "workbookPr") since1904 = date1904 === "1" || date1904 === "true";
      const relation = relations.get(id);
      if (name !== "sheet" || relation?.type !== "worksheet") return;
      const hidden = state === "hidden" || state === "veryHidden";
      sheets.push({ name: sheet, hidden, path: relation.path });
    },
  });
  if (sheets.length === 0) throw damaged("it holds no sheet with cells");
  const read = (type: string): string | null => {
    const path = pathOf(relations, type);
    return path === null ? null : archive.text(path);
  };
  return { sheets, since1904, strings: read("sharedStrings"), styles: read("styles") };
};
