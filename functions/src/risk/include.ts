import type { Actor } from "@tandem/domain/access";
import * as Assessment from "@tandem/domain/assessment";
import { controlsOf, type Treatment } from "@tandem/domain/risk/treatment";
import type { Instant } from "@tandem/domain/time";
import * as Assessments from "@tandem/store/client/assessment";
import * as Profiles from "@tandem/store/client/profile";
import type { Change } from "@tandem/store/commit";
import type { Scope } from "@tandem/store/scope";

/**
 * The decisions that a treatment brings with it: controls of Annex A that it needs and that are not decided on, or
 * excluded, become applicable in the same transaction (ISO 27001 6.1.3 b). None where the client does not seek 27001.
 */
export const inclusions = async (
  scope: Scope,
  treatment: Treatment,
  actor: Actor,
  now: Instant,
): Promise<Change<Assessment.Info>[]> => {
  const needed = new Set(controlsOf(treatment));
  if (needed.size === 0) return [];
  const [{ data: profile }, assessments] = await Promise.all([
    Profiles.demand(scope),
    Assessments.all(scope, ["iso27001"]),
  ]);
  if (!profile.standards.includes("iso27001")) return [];
  return assessments.flatMap((found) => {
    if (!needed.has(found.data.requirement)) return [];
    const after = Assessment.include(found.data, actor, now);
    if (after === found.data) return [];
    const { change } = Assessments.change(found, after, "assessment.included");
    return [{ ...change, event: null }];
  });
};
