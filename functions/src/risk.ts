import wrap from "@middy/core";
// oxlint-disable typescript/no-deprecated -- its successor, a package of its own, is announced but not published yet
import { handle, type LambdaEvent } from "hono/aws-lambda";
import { createRiskApp } from "./http/risk-app.ts";
import { awsRuntime } from "./runtime/aws.ts";

const runtime = awsRuntime(process.env);
const answer = handle(createRiskApp(runtime));

/** What answers for assets, risks and their treatment, behind API Gateway. */
export const handler = wrap<LambdaEvent>().handler(answer);
