import middy from "@middy/core";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import { createApp } from "./http/app.ts";
import { awsRuntime } from "./runtime/aws.ts";

const runtime = awsRuntime(process.env);
const answer = handle(createApp(runtime));

/** The API behind API Gateway. */
export const handler = middy<LambdaEvent>().handler(answer);
