import { checklist } from "@tandem/domain/document/checklist";
import type { LocalDate } from "@tandem/domain/time";
import { readings } from "@tandem/domain/outside-record/readings";
import type { Input } from "@tandem/domain/readiness";
import { reading } from "@tandem/domain/soa/reading";
import * as Assessments from "@tandem/store/client/assessment";
import * as Crosswalks from "@tandem/store/client/crosswalk";
import * as Documents from "@tandem/store/client/document";
import * as Evidences from "@tandem/store/client/evidence";
import * as OutsideRecords from "@tandem/store/client/outside-record";
import * as Soa from "@tandem/store/client/soa";
import * as Profiles from "@tandem/store/client/profile";
import { standardIds } from "@tandem/standards/catalogue";
import type { Scope } from "@tandem/store/scope";

/**
 * Everything readiness looks at on a date, of both standards since one tells of the other, read from the client's
 * table.
 */
export const inputOf = async (scope: Scope, asOf: LocalDate): Promise<Input> => {
  const { data: profile } = await Profiles.demand(scope);
  const [assessments, evidence, { documents, scopes }, outside, overrides, statement] =
    await Promise.all([
      Assessments.all(scope, standardIds),
      Evidences.all(scope),
      Documents.all(scope),
      OutsideRecords.all(scope),
      Crosswalks.overrides(scope),
      Soa.standing(scope),
    ]);
  const declared = readings(
    outside.map(({ data }) => data),
    asOf,
  );
  const approved = reading(
    statement.approval.data,
    statement.own.map(({ data }) => data),
    { on: asOf, smallOrganisation: profile.smallOrganisation !== null },
  );
  return {
    profile,
    assessments: assessments.map(({ data }) => data),
    evidence: evidence.map(({ data }) => data),
    overrides: overrides.map(({ data }) => data),
    ...declared,
    records: {
      ...declared.records,
      iso27001: {
        ...declared.records.iso27001,
        ...(approved && { statementApproved: approved }),
      },
    },
    documents: checklist(
      documents.map(({ data }) => data),
      scopes.map(({ data }) => data),
      asOf,
    ),
  };
};
