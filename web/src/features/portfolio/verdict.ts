import type { PortfolioRow } from "./queries.ts";

export type Rollup = NonNullable<PortfolioRow["readiness"]>;
type OfStandard = Rollup["standards"][number];

const gates = (count: number) => `${count} ${count === 1 ? "gate" : "gates"} open`;

/** The verdict of one standard as a sentence that says what stands in the way. */
export const verdictText = ({ verdict, open, blockers }: OfStandard): string => {
  switch (verdict) {
    case "notReady":
      return `Not ready: ${gates(blockers)}`;
    case "readyForStage1":
      return open.stage2 === 0
        ? "Ready for Stage 1"
        : `Ready for Stage 1; Stage 2: ${gates(open.stage2)}`;
    case "readyForStage2":
      return "Ready for Stage 2";
    case "readyForSurveillance":
      return "Ready for surveillance";
    case "readyForRecertification":
      return "Ready for recertification";
  }
};
