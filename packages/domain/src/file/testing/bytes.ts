/** The bytes of a text of ASCII and Latin-1. */
export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const number = (value: number, length: number): string =>
  Array.from({ length }, (_, place) => String.fromCharCode((value >> (8 * place)) & 255)).join("");

const entry = (name: string, content: string) => {
  const sizes = number(content.length, 4) + number(content.length, 4) + number(name.length, 2);
  return {
    local: `PK\u0003\u0004${number(20, 2)}${number(0, 8)}${number(0, 4)}${sizes}${number(0, 2)}${name}${content}`,
    listed: (offset: number) =>
      `PK\u0001\u0002${number(20, 4)}${number(0, 8)}${number(0, 4)}${sizes}${number(0, 12)}${number(offset, 4)}${name}`,
  };
};

/** A zip of entries that are stored as they are, and a comment at its end. */
export const zipOf = (entries: Readonly<Record<string, string>>, comment = ""): Uint8Array => {
  let body = "";
  let list = "";
  for (const [name, content] of Object.entries(entries)) {
    const { local, listed } = entry(name, content);
    list += listed(body.length);
    body += local;
  }
  const count = number(Object.keys(entries).length, 2);
  const end = `PK\u0005\u0006${number(0, 4)}${count}${count}${number(list.length, 4)}${number(body.length, 4)}${number(comment.length, 2)}${comment}`;
  return bytesOf(body + list + end);
};
