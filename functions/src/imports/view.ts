import type { ImportEntry, ImportView } from "@tandem/contract/import/schema";
import type * as ImportJob from "@tandem/domain/import-job";
import type * as SoaImport from "@tandem/domain/soa-import";
import type * as Imports from "@tandem/store/client/import";

const samples = 5;

/** An import as a screen shows it. */
export const viewOf = (
  { job: { data, version }, rows }: Imports.Found,
  preview: SoaImport.Preview,
): ImportView => {
  const { unreadable: _, reading: __, answers: ___, ...shown } = data;
  return {
    ...shown,
    version,
    samples: rows.slice(0, samples).map(({ cells }) => [...cells]),
    preview,
  };
};

const outcomeOf = ({ progress }: ImportJob.Info) => {
  switch (progress.state) {
    case "staged":
      return { changed: null, refused: null, at: null, by: null };
    case "applying":
    case "applied": {
      const { changed, refused, startedBy } = progress;
      const at = progress.state === "applied" ? progress.at : null;
      return { changed, refused: refused.length, at, by: startedBy.name };
    }
    case "undoing":
    case "undone": {
      const { changed, refused } = progress.applied;
      const at = progress.state === "undone" ? progress.at : null;
      return { changed, refused: refused.length, at, by: progress.startedBy.name };
    }
  }
};

/** An import as a line of a list. */
export const entryOf = (data: ImportJob.Info): ImportEntry => {
  const { id, fileName, createdBy, createdAt, progress } = data;
  return { id, fileName, createdBy, createdAt, state: progress.state, ...outcomeOf(data) };
};
