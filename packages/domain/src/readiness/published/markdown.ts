/** A table in the form the formatter leaves alone: every column as wide as its widest cell. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = header.map((name, column) =>
    Math.max(3, name.length, ...rows.map((row) => row.slice(column, column + 1).join("").length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths
      .map((width, column) =>
        cells
          .slice(column, column + 1)
          .join("")
          .padEnd(width),
      )
      .join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(header), rule, ...rows.map(line)].join("\n");
};

/** `8544` as `8,544`. */
export const thousands = (number: number): string =>
  String(number).replaceAll(/\B(?=(\d{3})+$)/g, ",");

/** A fraction with two decimals, the rest cut off, as a person would write it down. */
export const decimals = (numerator: number, denominator: number): string => {
  const hundredths = Math.floor((numerator * 100) / denominator);
  const rest = String(hundredths % 100).padStart(2, "0");
  return `${thousands(Math.floor(hundredths / 100))}.${rest}`;
};
