import { formatDate, formatScore } from "../../lib/format.ts";
import type { History } from "./queries.ts";

type Forecast = History["forecasts"][number]["forecast"];

const silence: Readonly<Record<"history" | "pace" | "far", string>> = {
  history: "No forecast yet: it takes four weeks of history.",
  pace: "No forecast: the verified score has not grown over the weeks looked at.",
  far: "No forecast: at this pace it is more than five years away.",
};

/** When the verified score will be what is needed, or why nobody can say. */
export const forecastSentence = (forecast: Forecast, needed: number): string => {
  const goal = `verified ${formatScore(needed)}`;
  switch (forecast.state) {
    case "reached":
      return `The ${goal} that Stage 2 asks for are reached.`;
    case "none":
      return silence[forecast.because];
    case "dated": {
      const { likely, safe, weeks } = forecast;
      const until =
        safe === null
          ? "cannot be said with more certainty"
          : `by ${formatDate(safe)} in nine of ten`;
      return `At the pace of the last ${weeks} weeks: ${goal} by ${formatDate(likely)} in one case of two, ${until}.`;
    }
  }
};
