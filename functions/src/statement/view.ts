import type {
  ApprovalView,
  LiveRow,
  OwnControlView,
  StatementView,
} from "@tandem/contract/soa/schema";
import { compare } from "@tandem/domain/soa/compare";
import { hindrances } from "@tandem/domain/soa/hindrance";
import * as OwnControl from "@tandem/domain/soa/own-control";
import { count, type Row } from "@tandem/domain/soa/row";
import * as Statement from "@tandem/domain/soa/statement";
import * as Assessments from "@tandem/store/client/assessment";
import * as Soa from "@tandem/store/client/soa";
import type { Stored } from "@tandem/store/stored";

export const approvalView = (found: Soa.Found): ApprovalView => ({
  ...found.data,
  version: Soa.versionOf(found),
});

export const ownView = ({ data, version }: Stored<OwnControl.Info>): OwnControlView => ({
  ...data,
  version,
});

const liveRow = (row: Row, version: number): LiveRow => {
  const { documents: _, evidence: __, authors: ___, owner, ...rest } = row;
  return { ...rest, owner: owner?.id ?? null, version };
};

/** The statement as it stands, for a screen that knows people's names by itself. */
export const statementView = (
  standing: Soa.Standing,
  assessments: readonly Assessments.Found[],
): StatementView => {
  const rows = Statement.derive({
    assessments: assessments.map(({ data }) => data),
    own: standing.own.map(({ data }) => data),
    nameOf: () => "",
  });
  const versions = new Map<string, number>([
    ...assessments.map((each) => [each.data.requirement, Assessments.versionOf(each)] as const),
    ...standing.own.map(({ data, version }) => [data.controlId, version] as const),
  ]);
  const versionOf = ({ id, origin }: Row) =>
    versions.get(origin === "own" ? id : `iso27001:${id}`) ?? 0;
  const { approved } = standing;
  return {
    ...approvalView(standing.approval),
    counts: count(rows),
    rows: rows.map((row) => liveRow(row, versionOf(row))),
    voided: standing.own.filter(({ data }) => !OwnControl.stands(data)).map(ownView),
    hindrances: hindrances(rows),
    changed: approved === null ? [] : compare(approved.rows, rows).map(({ id }) => id),
  };
};
