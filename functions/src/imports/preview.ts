import * as SoaImport from "@tandem/domain/soa-import";
import * as Assessments from "@tandem/store/client/assessment";
import type * as Imports from "@tandem/store/client/import";
import type { Scope } from "@tandem/store/scope";

/** What the import would do to the controls as they stand now. */
export const previewOf = async (
  scope: Scope,
  { job, rows }: Imports.Found,
): Promise<SoaImport.Preview> => {
  const current = await Assessments.all(scope, ["iso27001"]);
  const { mapping, values, answers, unreadable } = job.data;
  return SoaImport.preview({
    rows,
    unreadable,
    mapping,
    values,
    answers,
    current: current.map(({ data }) => data),
  });
};
