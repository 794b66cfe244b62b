import wrap from "@middy/core";
import { createSweep } from "./consumers/sweep.ts";
import { awsRuntime } from "./runtime/aws.ts";
import { measureFor } from "./runtime/measure.ts";

/** Runs each minute: late events and clients that are due. */
export const handler = wrap().handler(
  createSweep(awsRuntime(process.env, { measure: measureFor })),
);
