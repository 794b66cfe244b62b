import type { LocalDate } from "@tandem/domain/time";
import { readings } from "@tandem/domain/outside-record/readings";
import type { Input } from "@tandem/domain/readiness";
import * as Assessments from "@tandem/store/client/assessment";
import * as Documents from "@tandem/store/client/document";
import * as Evidences from "@tandem/store/client/evidence";
import * as OutsideRecords from "@tandem/store/client/outside-record";
import * as Profiles from "@tandem/store/client/profile";
import type { Scope } from "@tandem/store/scope";

/** Everything readiness looks at on a date, read from the client's table. */
export const inputOf = async (scope: Scope, asOf: LocalDate): Promise<Input> => {
  const { data: profile } = await Profiles.demand(scope);
  const [assessments, evidence, documents, outside] = await Promise.all([
    Assessments.all(scope, profile.standards),
    Evidences.all(scope),
    Documents.all(scope, profile.standards),
    OutsideRecords.all(scope),
  ]);
  return {
    profile,
    assessments: assessments.map(({ data }) => data),
    evidence: evidence.map(({ data }) => data),
    documents: documents.map(({ data }) => data),
    ...readings(
      outside.map(({ data }) => data),
      asOf,
    ),
  };
};
