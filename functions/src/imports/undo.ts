import type * as Assessment from "@tandem/domain/assessment";
import type { JobId } from "@tandem/domain/id";
import * as ImportJob from "@tandem/domain/import-job";
import { restore } from "@tandem/domain/import-job/undo";
import { neededFor } from "@tandem/domain/risk/needs";
import * as Assessments from "@tandem/store/client/assessment";
import * as Imports from "@tandem/store/client/import";
import * as Risks from "@tandem/store/client/risk";
import type { Change } from "@tandem/store/commit";
import { save } from "@tandem/store/save";
import type { ScopeFor } from "../consumers/scope.ts";
import type { Runtime } from "../runtime/runtime.ts";

/**
 * Takes the next chunk of an import back, the last one first, in one transaction with its progress, whose event asks
 * for the chunk after it. Every requirement is guarded by the version that was looked at, so that nobody's later work
 * is lost; an event that comes twice finds nothing to do or loses the race for the version, and then comes again.
 */
export const undoNextChunk = async (
  runtime: Runtime,
  scopeFor: ScopeFor,
  id: JobId,
): Promise<void> => {
  const job = await Imports.findJob(scopeFor(), id);
  if (job?.data.progress.state !== "undoing") return;
  const { startedBy, done, applied } = job.data.progress;
  const { userId, role, name } = startedBy;
  const scope = scopeFor({ actor: { userId, role }, name });
  const needs = await Risks.needs(scope);
  const also: Change<Assessment.Info>[] = [];
  const kept: ImportJob.UndoTally["kept"] = [];
  for (const image of await Imports.imagesOf(scope, id, applied.chunks - 1 - done)) {
    const found = await Assessments.find(scope, image.requirement);
    const risks = image.before.decision === "applicable" ? undefined : needs.get(image.requirement);
    const after = risks === undefined ? restore(image, found.data) : neededFor(risks);
    if (typeof after === "string") kept.push({ requirement: image.requirement, reason: after });
    else {
      const { change } = Assessments.change(found, after, "assessment.import_undone");
      also.push({ ...change, event: null });
    }
  }
  const after = ImportJob.goBack(job.data, { restored: also.length, kept }, runtime.moment().now);
  const action = after.progress.state === "undone" ? "import.undone" : "import.going_back";
  await save(runtime.desk, scope, Imports.change(job, after, action, { also }));
};
