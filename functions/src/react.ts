import wrap from "@middy/core";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { createReact } from "./consumers/react.ts";
import { awsRuntime } from "./runtime/aws.ts";
import { measureFor } from "./runtime/measure.ts";
import { mailFrom } from "./runtime/ses.ts";

/** The consumer of the queue of events. */
export const handler = wrap<SQSEvent, SQSBatchResponse>().handler(
  createReact(awsRuntime(process.env, { mail: mailFrom, measure: measureFor })),
);
