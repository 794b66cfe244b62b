declare module "pdfmake/build/vfs_fonts.js" {
  /** Roboto in four styles, by file name, as base64. */
  const files: Readonly<Record<string, string>>;
  export default files;
}
