export type { TCreatedPdf } from "pdfmake";

declare module "pdfmake" {
  /** Where pdfmake looks for fonts before it looks on a disk. */
  export const virtualfs: { readonly writeFileSync: (name: string, content: Buffer) => void };
}
