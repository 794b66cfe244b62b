import type { Criticality, Kind, Supplier } from "./queries.ts";

export const criticalities = [
  "critical",
  "high",
  "medium",
  "low",
] as const satisfies readonly Criticality[];

const levelWords = { low: "Low", medium: "Medium", high: "High", critical: "Critical" } as const;
export const levelName = (level: Criticality): string => levelWords[level];

export const kinds = ["external", "internal", "customer"] as const satisfies readonly Kind[];

const kindWords: Readonly<Record<Kind, string>> = {
  external: "External supplier",
  internal: "Internal supplier",
  customer: "Customer who delivers",
};
export const kindName = (kind: Kind): string => kindWords[kind];

/** What looking at the supplier gave, without the date. */
export const assessmentText = ({ assessment }: Pick<Supplier, "assessment">): string => {
  switch (assessment.state) {
    case "never":
      return "Never assessed";
    case "notRequired":
      return `Not required: ${assessment.reason}`;
    case "assessed": {
      const risk =
        assessment.risk === null ? "Risk not rated" : `${levelName(assessment.risk)} risk`;
      return assessment.score === null ? risk : `${risk}, ${assessment.score} of 100`;
    }
  }
};
