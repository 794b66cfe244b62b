import { createRoute, z } from "@hono/zod-openapi";
import { RiskId } from "@tandem/domain/id";
import { forClient } from "../http/access.ts";
import { body, clientPath, ifMatch, json, problems } from "../http/exchange.ts";
import {
  AcceptResidual,
  AskForAcceptance,
  RiskWork,
  SayProgress,
  SendBackResidual,
  Treat,
  TreatmentPlan,
  TreatmentView,
} from "./schema.ts";

const tags = ["Risk treatment"];
const base = "/api/v1/tenants/{tenantId}/risk";
const one = clientPath.extend({ riskId: RiskId });
const risk = `${base}/risks/{riskId}`;
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

export const read = createRoute({
  method: "get",
  path: `${risk}/treatment`,
  operationId: "readTreatment",
  tags,
  summary: "How a risk is treated, and whether what remains of it is accepted",
  ...forClient("risk.read"),
  request: { params: one },
  responses: { 200: json(TreatmentView, "The treatment"), ...problems(401, 403, 404) },
});

export const treat = createRoute({
  method: "put",
  path: `${risk}/treatment`,
  operationId: "treatRisk",
  tags,
  summary:
    "Decide how a risk is treated; the controls it needs become applicable in the same transaction",
  ...forClient("risk.write"),
  request: { params: one, headers: ifMatch, body: body(Treat) },
  responses: { 200: json(TreatmentView, "Decided"), ...refusals },
});

export const progress = createRoute({
  method: "put",
  path: `${risk}/treatment/actions/{place}`,
  operationId: "sayProgressOfAction",
  tags,
  summary: "Say how far an action of a treatment is",
  ...forClient("risk.write"),
  request: {
    params: one.extend({
      place: z
        .string()
        .regex(/^[0-9]{1,2}$/, "Give the place of an action")
        .transform(Number),
    }),
    headers: ifMatch,
    body: body(SayProgress),
  },
  responses: { 200: json(TreatmentView, "Said"), ...refusals },
});

export const ask = createRoute({
  method: "put",
  path: `${risk}/acceptance/request`,
  operationId: "askForAcceptance",
  tags,
  summary: "Ask the owner of a risk to accept what remains; they get a mail that leads there",
  ...forClient("risk.write"),
  request: { params: one, headers: ifMatch, body: body(AskForAcceptance) },
  responses: { 200: json(TreatmentView, "Asked"), ...refusals },
});

export const accept = createRoute({
  method: "put",
  path: `${risk}/acceptance`,
  operationId: "acceptResidual",
  tags,
  summary: "Accept what remains of a risk one owns, until a day; approves its treatment too",
  ...forClient("risk.accept"),
  request: { params: one, headers: ifMatch, body: body(AcceptResidual) },
  responses: { 200: json(TreatmentView, "Accepted"), ...refusals },
});

export const sendBack = createRoute({
  method: "put",
  path: `${risk}/acceptance/return`,
  operationId: "sendBackResidual",
  tags,
  summary: "Do not accept what remains of a risk one owns, and say why",
  ...forClient("risk.accept"),
  request: { params: one, headers: ifMatch, body: body(SendBackResidual) },
  responses: { 200: json(TreatmentView, "Sent back"), ...refusals },
});

export const plan = createRoute({
  method: "get",
  path: `${base}/treatment-plan`,
  operationId: "readTreatmentPlan",
  tags,
  summary: "The whole risk treatment plan, every treated risk with its actions",
  ...forClient("risk.read"),
  request: { params: clientPath },
  responses: { 200: json(TreatmentPlan, "The plan"), ...problems(401, 403, 404) },
});

export const work = createRoute({
  method: "get",
  path: `${base}/my-work`,
  operationId: "readRiskWork",
  tags,
  summary: "What waits for the person in the register of risks",
  ...forClient("risk.read"),
  request: { params: clientPath },
  responses: { 200: json(RiskWork, "What waits"), ...problems(401, 403, 404) },
});
