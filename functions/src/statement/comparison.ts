import type { ComparisonView, Side } from "@tandem/contract/soa/schema";
import { DomainError } from "@tandem/domain/error";
import { compare } from "@tandem/domain/soa/compare";
import type { Row } from "@tandem/domain/soa/row";
import * as Statement from "@tandem/domain/soa/statement";
import * as Assessments from "@tandem/store/client/assessment";
import * as Soa from "@tandem/store/client/soa";
import type { Scope } from "@tandem/store/scope";

type Standing = () => Promise<Soa.Standing>;

const liveRows = async (scope: Scope, standing: Standing): Promise<Row[]> => {
  const [{ own, needs }, assessments] = await Promise.all([
    standing(),
    Assessments.all(scope, ["iso27001"]),
  ]);
  return Statement.derive({
    assessments: assessments.map(({ data }) => data),
    own: own.map(({ data }) => data),
    nameOf: () => "",
    risks: needs,
  });
};

const rowsOf = async (scope: Scope, side: Side, standing: Standing): Promise<readonly Row[]> => {
  if (side === "live") return liveRows(scope, standing);
  if (side === "approved") return (await standing()).approved?.rows ?? [];
  const content =
    side === "submitted" ? await Soa.submitted(scope) : await Soa.contentOf(scope, side);
  if (content === null) {
    throw new DomainError("not_found", "There is no such version of the statement.");
  }
  return content.rows;
};

/** Whoever the rows name. A statement as it stands gives ids alone, so a screen looks its people up. */
const namesIn = (rows: readonly Row[]): [id: string, name: string][] =>
  rows.flatMap(({ owner }) =>
    owner === null || owner.name === "" ? [] : [[owner.id, owner.name]],
  );

/** What differs between two statements of the client. */
export const comparison = async (
  scope: Scope,
  sides: { from: Side; to: Side },
): Promise<ComparisonView> => {
  let read: Promise<Soa.Standing> | undefined;
  const standing = () => (read ??= Soa.standing(scope));
  const [from, to] = await Promise.all([
    rowsOf(scope, sides.from, standing),
    rowsOf(scope, sides.to, standing),
  ]);
  return {
    differences: compare(from, to),
    names: Object.fromEntries([...namesIn(from), ...namesIn(to)]),
  };
};
