import * as Assessment from "@tandem/domain/assessment";
import { DomainError } from "@tandem/domain/error";
import type { JobId } from "@tandem/domain/id";
import * as ImportJob from "@tandem/domain/import-job";
import { type Image, imageOf } from "@tandem/domain/import-job/undo";
import { type Needs, refuseExclusion } from "@tandem/domain/risk/needs";
import * as SoaImport from "@tandem/domain/soa-import";
import * as Assessments from "@tandem/store/client/assessment";
import * as Imports from "@tandem/store/client/import";
import * as Risks from "@tandem/store/client/risk";
import type { Change } from "@tandem/store/commit";
import { save } from "@tandem/store/save";
import type { Scope } from "@tandem/store/scope";
import type { ScopeFor } from "../consumers/scope.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { previewOf } from "./preview.ts";

type Applying = Extract<ImportJob.Progress, { state: "applying" }>;

type Changed = { readonly change: Change<Assessment.Info>; readonly image: Image };

/** What one row leads to: a change, nothing, or a refusal with its reason. */
const applyRow = async (
  { scope, needs }: { scope: Scope; needs: Needs },
  row: SoaImport.PreviewRow,
  by: Applying["startedBy"],
  now: string,
): Promise<Changed | string | null> => {
  if (row.outcome === "error") return row.errors.map(({ reason }) => reason).join(" ");
  if (row.outcome === "ask") return "What is asked about this control was not answered.";
  const decision = SoaImport.decisionFor(row);
  if (decision === null || row.requirement === null) return null;
  const found = await Assessments.find(scope, row.requirement);
  try {
    const after = Assessment.decide(found.data, decision, by, now);
    if (after === found.data) return null;
    if (decision.decision === "excluded") refuseExclusion(needs, row.requirement);
    const { change } = Assessments.change(found, after, "assessment.imported");
    return { change, image: imageOf(found.data, after) };
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
};

/**
 * Applies the next chunk of an import in one transaction with its progress, whose event asks for the chunk after it.
 * An event that comes twice finds nothing to do or loses the race for the version, and then comes again.
 */
export const applyNextChunk = async (
  runtime: Runtime,
  scopeFor: ScopeFor,
  id: JobId,
): Promise<void> => {
  const found = await Imports.find(scopeFor(), id);
  if (found?.job.data.progress.state !== "applying") return;
  const { startedBy, done, chunks } = found.job.data.progress;
  const { userId, role, name } = startedBy;
  const scope = scopeFor({ actor: { userId, role }, name });
  const { now } = runtime.moment();
  const needs = await Risks.needs(scope);
  const preview = await previewOf(scope, found);
  const rows = preview.rows.slice(done, done + ImportJob.chunk);
  const also: Change<Assessment.Info>[] = [];
  const images: Image[] = [];
  const tally: ImportJob.Tally = { changed: 0, unchanged: 0, refused: [] };
  for (const row of rows) {
    const result = await applyRow({ scope, needs }, row, startedBy, now);
    if (typeof result === "string")
      tally.refused.push({ row: row.row, reason: result.slice(0, 500) });
    else if (result === null) tally.unchanged += 1;
    else {
      tally.changed += 1;
      also.push({ ...result.change, event: null });
      images.push(result.image);
    }
  }
  const after = ImportJob.advance(found.job.data, rows.length, tally, now);
  const action = after.progress.state === "applied" ? "import.applied" : "import.advanced";
  const kept = images.length === 0 ? {} : { images: { chunk: chunks, images } };
  await save(runtime.desk, scope, Imports.change(found.job, after, action, { also, ...kept }));
};
