import wrap from "@middy/core";
import { createReconciler } from "./consumers/reconcile.ts";
import { awsRuntime } from "./runtime/aws.ts";
import { measureFor } from "./runtime/measure.ts";

/** Runs each hour: keeps clients' tables as they should be. */
export const handler = wrap().handler(
  createReconciler(awsRuntime(process.env, { provisioner: true, measure: measureFor })),
);
