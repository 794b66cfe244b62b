import { MetricUnit, Metrics } from "@aws-lambda-powertools/metrics";
import type { Measure } from "./runtime.ts";

/** Where CloudWatch keeps the product's own measurements; `deployment` is their one dimension. */
export const namespace = "Tandem";

/**
 * Measurements as lines of the log, which CloudWatch turns into metrics. Facts such as the client are properties of
 * the line: they can be searched for, and cost nothing. As a dimension each client would be a metric of its own.
 */
export const measureFor = (deployment: string): Measure => {
  const metrics = new Metrics({ namespace, serviceName: deployment });
  return (name, value, facts = {}) => {
    const one = metrics.singleMetric();
    for (const [key, fact] of Object.entries(facts)) one.addMetadata(key, fact);
    one.addMetric(name, name === "ClientOpenAfter" ? MetricUnit.Seconds : MetricUnit.Count, value);
  };
};
