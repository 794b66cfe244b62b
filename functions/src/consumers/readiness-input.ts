import type * as Document from "@tandem/domain/document";
import { checklist } from "@tandem/domain/document/checklist";
import type { LocalDate } from "@tandem/domain/time";
import { readings } from "@tandem/domain/outside-record/readings";
import type { Input } from "@tandem/domain/readiness";
import type * as ScopeStatement from "@tandem/domain/scope-statement";
import type { Digest } from "@tandem/domain/risk/digest";
import { readings as riskReadings } from "@tandem/domain/risk/readings";
import type { Info as Approval } from "@tandem/domain/soa";
import { reading } from "@tandem/domain/soa/reading";
import * as Assessments from "@tandem/store/client/assessment";
import * as Crosswalks from "@tandem/store/client/crosswalk";
import * as Documents from "@tandem/store/client/document";
import * as Evidences from "@tandem/store/client/evidence";
import * as OutsideRecords from "@tandem/store/client/outside-record";
import * as Risks from "@tandem/store/client/risk";
import * as Methods from "@tandem/store/client/risk-method";
import * as Soa from "@tandem/store/client/soa";
import * as Profiles from "@tandem/store/client/profile";
import { standardIds } from "@tandem/standards/catalogue";
import type { Scope } from "@tandem/store/scope";

/** Everything that is computed from, as of a date: what readiness looks at, and the register of documents it came from. */
export type Records = {
  readonly input: Input;
  readonly documents: readonly Document.Info[];
  readonly scopes: readonly ScopeStatement.Info[];
  /** The Statement of Applicability that waits for approval, if one does. */
  readonly submission: Approval["submission"];
  readonly risks: readonly Digest[];
  /** Of the risk method in force; 0 before the first. */
  readonly methodVersion: number;
};

const dataOf = <T>(stored: readonly { readonly data: T }[]): T[] => stored.map(({ data }) => data);

/** The client's records on a date, of both standards since one tells of the other, each read once. */
export const recordsOf = async (scope: Scope, asOf: LocalDate): Promise<Records> => {
  const { data: profile } = await Profiles.demand(scope);
  const [assessments, evidence, register, outside, overrides, statement, risks, method] =
    await Promise.all([
      Assessments.all(scope, standardIds),
      Evidences.all(scope),
      Documents.all(scope),
      OutsideRecords.all(scope),
      Crosswalks.overrides(scope),
      Soa.standing(scope),
      Risks.allDigests(scope),
      Methods.approved(scope),
    ]);
  const documents = dataOf(register.documents);
  const scopes = dataOf(register.scopes);
  const declared = readings(dataOf(outside), asOf);
  const smallOrganisation = profile.smallOrganisation !== null;
  const approved = reading(statement.approval.data, dataOf(statement.own), {
    on: asOf,
    smallOrganisation,
  });
  const own = riskReadings({ risks, approved: method, smallOrganisation }, asOf);
  const input: Input = {
    profile,
    assessments: dataOf(assessments),
    evidence: dataOf(evidence),
    overrides: dataOf(overrides),
    ...declared,
    records: {
      ...declared.records,
      iso27001: {
        ...declared.records.iso27001,
        ...own.iso27001,
        ...(approved && { statementApproved: approved }),
      },
      iso20000: { ...declared.records.iso20000, ...own.iso20000 },
    },
    documents: checklist(documents, scopes, asOf),
  };
  const { submission } = statement.approval.data;
  const methodVersion = method?.version ?? 0;
  return { input, documents, scopes, submission, risks, methodVersion };
};
