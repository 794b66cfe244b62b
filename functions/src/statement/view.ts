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

type Known = Pick<LiveRow, "version" | "standing">;

const untouched: Known = { version: 0, standing: null };

const liveRow = (row: Row, known: Known): LiveRow => {
  const { documents: _, evidence: __, authors: ___, owner, ...rest } = row;
  return { ...rest, owner: owner?.id ?? null, ...known };
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
    risks: standing.needs,
  });
  const known = new Map<string, Known>([
    ...assessments.map((each): [string, Known] => [
      each.data.requirement,
      { version: Assessments.versionOf(each), standing: null },
    ]),
    ...standing.own.map(({ data, version }): [string, Known] => [
      data.controlId,
      { version, standing: data.standing },
    ]),
  ]);
  const knownOf = ({ id, origin }: Row) =>
    known.get(origin === "own" ? id : `iso27001:${id}`) ?? untouched;
  const { approved } = standing;
  return {
    ...approvalView(standing.approval),
    counts: count(rows),
    rows: rows.map((row) => liveRow(row, knownOf(row))),
    voided: standing.own.filter(({ data }) => !OwnControl.stands(data)).map(ownView),
    hindrances: hindrances(rows),
    changed: approved === null ? [] : compare(approved.rows, rows).map(({ id }) => id),
  };
};
