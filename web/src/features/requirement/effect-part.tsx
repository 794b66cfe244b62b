import { explain } from "@tandem/contract/readiness/words";
import { useQuery } from "@tanstack/react-query";

import { formatPoints } from "../../lib/format.ts";
import { LaneMark } from "../../ui/lane-mark.tsx";
import { standardColour } from "../../ui/standards.ts";
import { readiness, type RequirementResult } from "../home/queries.ts";
import classes from "./effect-part.module.css";
import { Part, partClasses } from "./part.tsx";
import type { Work } from "./work.ts";

function LaneEffect({ lane, of }: { lane: "claimed" | "verified"; of: RequirementResult }) {
  const { applicable, got, possible, reasons } = of[lane];
  return (
    <div>
      <p className={classes["points"]}>
        <LaneMark lane={lane} />
        {applicable && (
          <span className="tabular">
            {formatPoints(got)} of {formatPoints(possible)} points
          </span>
        )}
      </p>
      {reasons.length > 0 && (
        <ul className={partClasses["list"]}>
          {reasons.map((reason) => (
            <li key={explain(reason)}>{explain(reason)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What the requirement brings to the score of its standard, and why not more. */
export function EffectPart({ work }: { work: Work }) {
  const { client, row } = work;
  const { key, standard } = row.requirement;
  const { data } = useQuery(readiness(client.tenantId));
  const result = data?.report.standards
    .find((report) => report.standard === standard)
    ?.requirements.find((each) => each.key === key);
  if (result === undefined) return null;
  return (
    <Part
      title="What it counts"
      aside={data?.pending === true ? "A change is still being counted" : undefined}
    >
      <div className={classes["lanes"]} style={standardColour(standard)}>
        <LaneEffect lane="claimed" of={result} />
        <LaneEffect lane="verified" of={result} />
      </div>
    </Part>
  );
}
