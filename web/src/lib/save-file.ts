/** Hands a file to the browser, which keeps it where the person keeps downloads. */
export const saveFile = ({ file, name }: { file: Blob; name: string }): void => {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to copy it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
};
