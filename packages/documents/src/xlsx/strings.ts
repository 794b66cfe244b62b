import { scan } from "./xml.ts";

/** Characters that XML cannot hold stand in a workbook as `_x000D_` (ECMA-376 22.9.2.19). */
export const plainText = (text: string): string =>
  text
    .replaceAll(/_x([\dA-F]{4})_/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replaceAll(/\r\n?/g, "\n");

/** The texts that cells name by their number, each without its formats and reading aids. */
export const sharedStrings = (xml: string | null): readonly string[] => {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let aside = 0;
  scan(xml ?? "", {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") aside += 1;
      else if (name === "t") inText = aside === 0;
    },
    text: (part) => {
      if (inText) text += part;
    },
    close: (name) => {
      if (name === "si") strings.push(plainText(text));
      else if (name === "rPh") aside -= 1;
      else if (name === "t") inText = false;
    },
  });
  return strings;
};
