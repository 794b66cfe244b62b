import { limits } from "@tandem/contract/limits";

const megabyte = 1_024 * 1_024;

/** Bytes as file managers show them: "1 MB", "1.5 MB"; a file just over a limit never reads as the limit. */
export const megabytes = (bytes: number): string => `${Math.ceil((bytes / megabyte) * 10) / 10} MB`;

/** What can be said of a file before it is sent; null: nothing is wrong with it so far. */
export const refusalOf = (file: Pick<File, "name" | "size">): string | null => {
  if (file.size === 0) return `“${file.name}” is empty. Choose a file with a header and rows.`;
  if (file.size > limits.importFileBytes) {
    return `“${file.name}” has ${megabytes(file.size)}; at most ${megabytes(limits.importFileBytes)} are read. Leave out columns and pictures that are not needed.`;
  }
  return null;
};

/** The file as it is on the disk, in base64. */
export const readBase64 = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("error", () =>
      reject(new Error("The file could not be read. Is it still there?")),
    );
    reader.addEventListener("load", () => {
      const url = typeof reader.result === "string" ? reader.result : "";
      resolve(url.slice(url.indexOf(",") + 1));
    });
    reader.readAsDataURL(file);
  });
