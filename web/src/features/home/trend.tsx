import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import { formatDate } from "../../lib/format.ts";
import { Choice } from "../../ui/choice.tsx";
import { Section } from "../../ui/section.tsx";
import { standardFullName } from "../../ui/standards.ts";
import { useSingleKeys, useSingleKeysOn } from "../assess/use-single-keys.ts";
import { forecastSentence } from "./forecast.ts";
import { history, type HistoryRange } from "./queries.ts";
import { TrendChart } from "./trend-chart.tsx";
import { TrendTable } from "./trend-table.tsx";
import classes from "./trend.module.css";

const ranges = [
  { value: "quarter", label: "3 months" },
  { value: "year", label: "1 year" },
  { value: "years", label: "3 years" },
] as const satisfies readonly { value: HistoryRange; label: string }[];

/** The scores over time, as a picture or as a table, and when the verified one will be what Stage 2 needs. */
export function Trend({ tenantId }: { tenantId: string }) {
  const [range, setRange] = useState<HistoryRange>("quarter");
  const [shape, setShape] = useState<"chart" | "table">("chart");
  const [keysOn] = useSingleKeysOn();
  const { data } = useSuspenseQuery(history(tenantId, range));
  useSingleKeys(keysOn, (key) => {
    if (key !== "t") return false;
    setShape(shape === "chart" ? "table" : "chart");
    return true;
  });
  const { days, needed, forecasts } = data;
  const standards = days.at(-1)?.standards.map(({ standard }) => standard) ?? [];
  const [first] = days;
  return (
    <Section title="Are we getting there?">
      <div className={classes["tools"]}>
        <Choice label="How far back" value={range} options={ranges} onChoose={setRange} />
        <Choice
          label="Shown as (key t)"
          value={shape}
          options={[
            { value: "chart", label: "Chart" },
            { value: "table", label: "Table" },
          ]}
          onChoose={setShape}
        />
      </div>
      {days.length < 2 && first !== undefined && (
        <p className="quiet">
          The first day is {formatDate(first.on)}. A line appears with the second.
        </p>
      )}
      <div className={classes["charts"]}>
        {standards.map((standard) => (
          <figure key={standard} className={classes["figure"]}>
            <figcaption>{standardFullName(standard)}</figcaption>
            {shape === "chart" ? (
              <TrendChart standard={standard} days={days} needed={needed} />
            ) : (
              <TrendTable standard={standard} days={days} />
            )}
            <p className="quiet">
              {forecasts
                .filter((each) => each.standard === standard)
                .map(({ forecast }) => forecastSentence(forecast, needed))}
            </p>
          </figure>
        ))}
      </div>
    </Section>
  );
}
