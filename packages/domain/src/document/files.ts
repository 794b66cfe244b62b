import type * as File from "../file/file.ts";
import type { FileId } from "../kernel/id.ts";
import type { Approved, Info, Next } from "./info.ts";
import { approvedOf, nextOf } from "./lifecycle.ts";

const versionsOf = ({ lifecycle }: Info): readonly (Approved | Next)[] => [
  ...approvedOf(lifecycle),
  ...[nextOf(lifecycle) ?? []].flat(),
];

/** A version by its number, approved or being worked on, or null. */
export const versionAt = (info: Info, number: number): Approved | Next | null =>
  versionsOf(info).find((version) => version.number === number) ?? null;

/** The files that versions of the document are, each with who brought it and when. */
export const filesOf = (info: Info): ReadonlyMap<FileId, File.Pending> =>
  new Map(
    versionsOf(info).flatMap(({ where, authors: [by], writtenAt: at }) =>
      where.kind === "file" ? [[where.file.id, { ...where.file, by, at }] as const] : [],
    ),
  );
