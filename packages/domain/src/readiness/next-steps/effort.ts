import type { Report } from "../report.ts";
import type { Step } from "./step.ts";

/**
 * What a step costs, in minutes, as we have seen it done: our own estimate, there only to rank steps against each
 * other. To bring a requirement to Fully that is answered as less means doing it; to answer means saying it.
 */
export const efforts = {
  answer: 15,
  raise: 240,
  verify: 20,
  evidence: 30,
  write: 480,
  approve: 30,
  record: 60,
  close: 480,
} as const;

/** Documents that are not there yet have to be written first. */
const missing = ({ standards }: Report): ReadonlySet<string> =>
  new Set(
    standards.flatMap(({ requirements }) =>
      requirements.flatMap(({ claimed }) =>
        claimed.reasons.flatMap((reason) =>
          reason.code === "documentMissing" ? [reason.document] : [],
        ),
      ),
    ),
  );

const answered = ({ standards }: Report): ReadonlySet<string> =>
  new Set(
    standards.flatMap(({ requirements }) =>
      requirements.flatMap(({ key, claimed }) => (claimed.rating === null ? [] : [key])),
    ),
  );

/** The minutes a step of this report costs. */
export const effortIn = (report: Report): ((step: Step) => number) => {
  const [unwritten, said] = [missing(report), answered(report)];
  return (step) => {
    switch (step.kind) {
      case "answer":
        return said.has(step.requirement) ? efforts.raise : efforts.answer;
      case "document":
        return unwritten.has(step.document) ? efforts.write : efforts.approve;
      default:
        return efforts[step.kind];
    }
  };
};
