import { dateOf, type LocalDate } from "../kernel/time.ts";
import { saysSomething } from "../kernel/text.ts";
import * as OwnControl from "./own-control.ts";
import type { Info } from "./soa.ts";

const incomplete = ({ applicability, rating }: OwnControl.Info): boolean => {
  if (applicability.decision === "undecided") return true;
  if (applicability.decision === "excluded") return !saysSomething(applicability.justification);
  const justified = applicability.reasons.length > 0 || saysSomething(applicability.justification);
  return !justified || rating === null;
};

/**
 * What the approved version says to readiness: when it was approved, and what is open in it on a date. Own controls
 * that are not decided or not justified are open, and so is an approval past its review date, or by its author where
 * the client is no small organisation. Undefined before the first approval: there is no record yet.
 */
export const reading = (
  { approved }: Info,
  own: readonly OwnControl.Info[],
  { on, smallOrganisation }: { on: LocalDate; smallOrganisation: boolean },
): { on: LocalDate; open: string[] } | undefined => {
  if (approved === null) return undefined;
  return {
    on: dateOf(approved.approved.at),
    open: [
      ...(approved.reviewBy < on ? [`review due on ${approved.reviewBy}`] : []),
      ...(approved.approvedByAuthor && !smallOrganisation ? ["approved by its author"] : []),
      ...own
        .filter(OwnControl.stands)
        .filter(incomplete)
        .map(({ controlId }) => controlId),
    ],
  };
};
