import * as Assessment from "@tandem/domain/assessment";
import { DomainError } from "@tandem/domain/error";
import * as Evidence from "@tandem/domain/evidence";
import type { EvidenceId } from "@tandem/domain/id";
import { dateOf } from "@tandem/domain/time";
import type { RequirementKey } from "@tandem/standards/catalogue";
import * as Assessments from "@tandem/store/client/assessment";
import * as Evidences from "@tandem/store/client/evidence";
import { save } from "@tandem/store/save";
import type { Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";

const rounds = 5;

/** Loads, decides and saves one requirement, again where someone was faster. */
const unsettle = async (
  runtime: Runtime,
  scope: Scope,
  lost: { requirement: RequirementKey; evidence: EvidenceId; reason: Assessment.EvidenceLoss },
): Promise<void> => {
  for (let round = 1; ; round += 1) {
    const found = await Assessments.find(scope, lost.requirement);
    const { now } = runtime.moment();
    const after = Assessment.evidenceLost(found.data, lost.evidence, lost.reason, now);
    if (after === found.data) return;
    try {
      await save(runtime.desk, scope, Assessments.change(found, after, "assessment.unsettled"));
      return;
    } catch (error) {
      if (!(error instanceof DomainError) || round === rounds) throw error;
    }
  }
};

/** Makes every verification stale that rests on evidence which was replaced, changed or withdrawn. Repeating it changes nothing. */
export const evidenceLost = async (
  runtime: Runtime,
  scope: Scope,
  evidence: EvidenceId,
  reason: Assessment.EvidenceLoss,
): Promise<void> => {
  const found = await Assessments.all(scope, ["iso27001", "iso20000"]);
  for (const { data } of found) {
    if (data.verification.state === "verified" && data.verification.reliedOn.includes(evidence)) {
      await unsettle(runtime, scope, { requirement: data.requirement, evidence, reason });
    }
  }
};

/** Makes every verification stale that rests on evidence which has expired by today. */
export const evidenceExpired = async (runtime: Runtime, scope: Scope): Promise<void> => {
  const today = dateOf(runtime.moment().now);
  const [evidence, assessments] = await Promise.all([
    Evidences.all(scope),
    Assessments.all(scope, ["iso27001", "iso20000"]),
  ]);
  const expired = new Set(
    evidence
      .filter(({ data }) => Evidence.standing(data, today) === "expired")
      .map(({ data }) => data.id),
  );
  for (const { data } of assessments) {
    const { requirement, verification } = data;
    if (verification.state !== "verified") continue;
    const lost = verification.reliedOn.find((id) => expired.has(id));
    if (lost !== undefined) {
      await unsettle(runtime, scope, { requirement, evidence: lost, reason: "evidence_expired" });
    }
  }
};
