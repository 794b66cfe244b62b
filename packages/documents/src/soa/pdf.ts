import { writePdf } from "../pdf/write.ts";
import { layout, type Printed } from "./layout.ts";

/** The statement on pages lying on their side: its facts, then a row for each control under its theme. */
export const toPdf = (printed: Printed): Promise<Uint8Array<ArrayBuffer>> =>
  writePdf(layout(printed), { createdAt: printed.printedAt });
