import wrap from "@middy/core";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { createProvisioner } from "./consumers/provision-tenant.ts";
import { awsRuntime } from "./runtime/aws.ts";
import { measureFor } from "./runtime/measure.ts";

/** Makes the tables of new clients; the only function with a right to make any. */
export const handler = wrap<SQSEvent, SQSBatchResponse>().handler(
  createProvisioner(awsRuntime(process.env, { provisioner: true, measure: measureFor })),
);
