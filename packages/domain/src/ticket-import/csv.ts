/** A record of a file: its cells, or what is wrong with the line it begins on. */
export type Row =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: string };

/** A cell in quotation marks that goes on for more lines than this was never meant to. */
const mostLines = 200;

const cellsOf = (text: string, delimiter: string): string[] => {
  const cells: string[] = [];
  let from = 0;
  for (;;) {
    let cell = "";
    if (text[from] === '"') {
      let quote = text.indexOf('"', from + 1);
      while (text[quote + 1] === '"') {
        cell += `${text.slice(from + 1, quote)}"`;
        from = quote + 1;
        quote = text.indexOf('"', from + 1);
      }
      cell += text.slice(from + 1, quote);
      from = quote + 1;
    }
    const end = text.indexOf(delimiter, from);
    cells.push((cell + text.slice(from, end < 0 ? text.length : end)).trim());
    if (end < 0) return cells;
    from = end + delimiter.length;
  }
};

const quotesIn = (text: string): number => text.split('"').length - 1;

/**
 * Reads a file of events as it comes, however large: `push` takes the next piece of text and gives the records
 * that are whole, `end` gives the last. Every record has as many cells as the first; one that has not, and one
 * whose quotation marks are damaged, is a problem of its own line, and reading goes on with the next line.
 */
export const csvReader = (delimiter: string) => {
  let rest = "";
  let line = 1;
  let width: number | null = null;

  const take = (isEnd: boolean): Row[] => {
    const rows: Row[] = [];
    let start = 0;
    const refuse = (problem: string): void => {
      rows.push({ line, problem });
      const next = rest.indexOf("\n", start);
      start = next < 0 ? rest.length : next + 1;
      line += 1;
    };
    /** Where the record ends that begins at `start`, and over how many lines it goes. */
    const next = (): { end: number; lines: number; isClosed: boolean } | null => {
      let [from, quotes] = [start, 0];
      for (let lines = 1; ; lines += 1) {
        const at = rest.indexOf("\n", from);
        if (at < 0 && !isEnd && lines <= mostLines) return null;
        const end = at < 0 ? rest.length : at;
        quotes += quotesIn(rest.slice(from, end));
        const isClosed = quotes % 2 === 0;
        if (isClosed || at < 0 || lines > mostLines) return { end, lines, isClosed };
        from = at + 1;
      }
    };
    while (start < rest.length) {
      const record = next();
      if (record === null) break;
      const { end, lines, isClosed } = record;
      const text = rest.slice(start, end).replace(/\r$/, "");
      const cells = isClosed ? cellsOf(text, delimiter) : [];
      if (!isClosed) {
        refuse("A quotation mark on this line is opened and never closed.");
        continue;
      }
      if (text.trim() !== "") {
        width ??= cells.length;
        if (cells.length !== width) {
          refuse(`This line has ${cells.length} cells; the headings are ${width}.`);
          continue;
        }
        rows.push({ line, cells });
      }
      line += lines;
      start = end + 1;
    }
    rest = rest.slice(start);
    return rows;
  };

  return {
    push: (text: string): Row[] => {
      rest += text;
      return take(false);
    },
    end: (): Row[] => take(true),
  };
};
