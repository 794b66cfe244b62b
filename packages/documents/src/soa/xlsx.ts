import { writeWorkbook } from "../xlsx/write.ts";
import { layout, type Printed } from "./layout.ts";

/** The statement as a workbook: a row for each control, and beside it a sheet about the version. */
export const toXlsx = (printed: Printed): Promise<Uint8Array<ArrayBuffer>> => {
  const { title, lines, columns, groups, facts, mark } = layout(printed);
  const rows = groups.flatMap((group) => group.rows);
  return writeWorkbook(
    { name: "Statement of Applicability", title, lines, columns, rows, fixedColumns: 2, mark },
    { name: "About this version", facts },
    { createdAt: printed.printedAt },
  );
};
