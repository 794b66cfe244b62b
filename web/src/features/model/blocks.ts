/** What the published model is made of. It is written by our own code, so nothing else needs to be understood. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

const cells = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** A list item goes on in the lines below it that begin with two spaces. */
const listItems = (lines: readonly string[]): readonly string[] => {
  const items: string[] = [];
  for (const line of lines) {
    if (line.startsWith("- ")) items.push(line.slice(2));
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  return items;
};

const blockOf = (text: string): Block => {
  const lines = text.split("\n");
  const [first = "", , ...rest] = lines;
  const marks = /^#{1,3}(?= )/.exec(first)?.[0].length;
  if (marks === 1 || marks === 2 || marks === 3) {
    return { kind: "heading", level: marks, text: first.slice(marks + 1) };
  }
  if (first.startsWith("|")) return { kind: "table", head: cells(first), rows: rest.map(cells) };
  if (first.startsWith("- ")) return { kind: "list", items: listItems(lines) };
  return { kind: "paragraph", text: lines.join(" ") };
};

/** The parts of a page, which stand between empty lines. */
export const blocksOf = (page: string): readonly Block[] =>
  page
    .trim()
    .split(/\n{2,}/)
    .map(blockOf);

export type Span = { readonly kind: "text" | "strong" | "em" | "code"; readonly text: string };

const marked = /(\*\*[^*]+\*\*|`[^`]+`|(?<![\p{L}\p{N}])_[^_]+_(?![\p{L}\p{N}]))/u;

const spanOf = (text: string): Span => {
  if (text.startsWith("**") && text.length > 4) return { kind: "strong", text: text.slice(2, -2) };
  if (text.startsWith("`") && text.length > 2) return { kind: "code", text: text.slice(1, -1) };
  if (text.startsWith("_") && text.endsWith("_") && text.length > 2) {
    return { kind: "em", text: text.slice(1, -1) };
  }
  return { kind: "text", text };
};

/** The marked words of a line. */
export const spansOf = (line: string): readonly Span[] =>
  line
    .split(marked)
    .filter((text) => text !== "")
    .map(spanOf);
