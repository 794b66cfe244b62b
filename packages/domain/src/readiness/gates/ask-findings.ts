import type { Finding } from "../finding.ts";
import { inOrder } from "../facts.ts";
import { counted } from "../items.ts";
import { type Context, type Outcome, unansweredDetails, unlessOpen } from "./outcome.ts";

/** Which findings keep a gate shut. A major one is open until its action has been shown to work. */
const holds = {
  noMajorOpen: ({ grade, state }: Finding) => grade === "major" && state !== "closed",
  minorsPlanned: ({ grade, state }: Finding) => grade === "minor" && state === "open",
  allClosed: ({ grade, state }: Finding) => grade !== "opportunity" && state !== "closed",
} as const;

/** Whether the standard's findings let the gate open. A register with gaps never does. */
export const askFindings = ({ facts, standard }: Context, about: keyof typeof holds): Outcome => {
  const { findings, unanswered } = facts.input;
  const reads = { kind: "findings" } as const;
  const declared = unanswered?.[standard]?.findings;
  const known = findings?.answersFor?.includes(standard) ?? true;
  if (findings === null || (!known && declared === undefined)) {
    return { state: "noRecord", reads, detail: "No record yet: findings.", open: [] };
  }
  const lost = findings.raised - findings.items.length;
  if (lost > 0) {
    const detail = `${counted(lost, "finding")} of ${findings.raised} could not be read.`;
    return { state: "open", reads, detail, open: [] };
  }
  const own = findings.items.filter((finding) => finding.standard === standard);
  const open = inOrder(own.filter(holds[about])).map(({ id }) => id);
  if (declared !== undefined) {
    return { state: "open", reads, detail: unansweredDetails[declared], open };
  }
  const detail = `${counted(own.length, "finding")} in the register, ${open.length} in the way.`;
  return unlessOpen(open, reads, detail);
};
