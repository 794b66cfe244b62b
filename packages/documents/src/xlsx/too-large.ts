import { DomainError, type Located } from "@tandem/domain/error";
import type { Limits } from "../table/table.ts";
import type { GridRow } from "./grid.ts";
import { cellName, lettersOf } from "./place.ts";

/** Refuses, each with its place, cells and rows that hold more than is read. */
export const refuseCells = (sheet: string, rows: readonly GridRow[], limits: Limits): void => {
  const errors = rows.flatMap(({ line, cells }): Located[] => {
    const pointer = `/sheet/${encodeURIComponent(sheet)}/line/${line}`;
    const wide = cells.findIndex((text, column) => column >= limits.columns && text !== "");
    const long = cells.findIndex((text) => text.length > limits.cellLength);
    const sum = cells.reduce((total, text) => total + text.length, 0);
    return [
      ...(wide < 0
        ? []
        : [
            {
              pointer: `${pointer}/column/${wide + 1}`,
              detail: `Cell ${cellName(line, wide)} is right of column ${lettersOf(limits.columns - 1)}, the last that is read.`,
            },
          ]),
      ...(long < 0
        ? []
        : [
            {
              pointer: `${pointer}/column/${long + 1}`,
              detail: `Cell ${cellName(line, long)} has ${cells[long]?.length} characters; at most ${limits.cellLength} are read.`,
            },
          ]),
      ...(sum > limits.rowLength
        ? [
            {
              pointer,
              detail: `Row ${line} has ${sum} characters; at most ${limits.rowLength} are read.`,
            },
          ]
        : []),
    ];
  });
  const [first] = errors;
  if (first === undefined) return;
  throw new DomainError(
    "limit.items",
    `Sheet “${sheet}” holds more than is read. ${first.detail}`,
    {
      errors: errors.slice(0, 20),
    },
  );
};
