import { createRoute } from "@hono/zod-openapi";
import { RiskId } from "@tandem/domain/id";
import { forClient } from "../http/access.ts";
import { body, clientPath, idempotencyKey, ifMatch, json, problems } from "../http/exchange.ts";
import {
  AddRisk,
  BulkDone,
  BulkRisks,
  DescribeRisk,
  LinkRisk,
  RatedLevelName,
  RateRisk,
  Register,
  RiskHistory,
  RiskHistoryQuery,
  RiskMoves,
  RiskMovesQuery,
  RiskView,
  SetReview,
  SetRiskState,
} from "./schema.ts";

const tags = ["Risks"];
const base = "/api/v1/tenants/{tenantId}/risk";
const one = clientPath.extend({ riskId: RiskId });
const rated = one.extend({ level: RatedLevelName });
const risk = `${base}/risks/{riskId}`;
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

export const list = createRoute({
  method: "get",
  path: `${base}/risks`,
  operationId: "listRisks",
  tags,
  summary: "The whole register, a row for each risk, with the method in force",
  ...forClient("risk.read"),
  request: { params: clientPath },
  responses: { 200: json(Register, "The whole list"), ...problems(401, 403, 404) },
});

export const moves = createRoute({
  method: "get",
  path: `${base}/moves`,
  operationId: "listRiskMoves",
  tags,
  summary: "Where risks stood before they moved after a day",
  ...forClient("risk.read"),
  request: { params: clientPath, query: RiskMovesQuery },
  responses: {
    200: json(RiskMoves, "The moves, the earliest first"),
    ...problems(401, 403, 404, 422),
  },
});

export const add = createRoute({
  method: "post",
  path: `${base}/risks`,
  operationId: "addRisk",
  tags,
  summary: "Add a risk or an opportunity; it is not rated yet",
  ...forClient("risk.write"),
  request: { params: clientPath, headers: idempotencyKey, body: body(AddRisk) },
  responses: { 201: json(RiskView, "Added"), ...problems(401, 403, 404, 409, 412, 422) },
});

export const bulk = createRoute({
  method: "post",
  path: `${base}/bulk`,
  operationId: "changeRisks",
  tags,
  summary: "Make one change to several risks; each is answered for itself",
  ...forClient("risk.write"),
  request: { params: clientPath, headers: idempotencyKey, body: body(BulkRisks) },
  responses: {
    200: json(BulkDone, "What became of each"),
    ...problems(401, 403, 404, 409, 412, 422),
  },
});

export const read = createRoute({
  method: "get",
  path: risk,
  operationId: "readRisk",
  tags,
  summary: "One risk with everything that is known of it",
  ...forClient("risk.read"),
  request: { params: one },
  responses: { 200: json(RiskView, "The risk"), ...problems(401, 403, 404) },
});

export const describe = createRoute({
  method: "put",
  path: `${risk}/description`,
  operationId: "describeRisk",
  tags,
  summary: "Change what is written about a risk, its owner too",
  ...forClient("risk.write"),
  request: { params: one, headers: ifMatch, body: body(DescribeRisk) },
  responses: { 200: json(RiskView, "Described"), ...refusals },
});

export const rate = createRoute({
  method: "put",
  path: `${risk}/ratings/{level}`,
  operationId: "rateRisk",
  tags,
  summary: "Rate a risk by the method in force, or take a rating back",
  ...forClient("risk.write"),
  request: { params: rated, headers: ifMatch, body: body(RateRisk) },
  responses: { 200: json(RiskView, "Rated"), ...refusals },
});

export const review = createRoute({
  method: "put",
  path: `${risk}/ratings/{level}/review`,
  operationId: "reviewRating",
  tags,
  summary: "Agree with a rating that somebody else gave",
  ...forClient("risk.write"),
  request: { params: rated, headers: ifMatch },
  responses: { 200: json(RiskView, "Reviewed"), ...refusals },
});

export const links = createRoute({
  method: "put",
  path: `${risk}/links`,
  operationId: "linkRisk",
  tags,
  summary: "Say which requirements, evidence, assets, services and incidents a risk is joined to",
  ...forClient("risk.write"),
  request: { params: one, headers: ifMatch, body: body(LinkRisk) },
  responses: { 200: json(RiskView, "Linked"), ...refusals },
});

export const reviewDate = createRoute({
  method: "put",
  path: `${risk}/review-date`,
  operationId: "setRiskReview",
  tags,
  summary:
    "Say when a risk is looked at again, or that it was looked at and its rating is still right",
  ...forClient("risk.write"),
  request: { params: one, headers: ifMatch, body: body(SetReview) },
  responses: { 200: json(RiskView, "Set"), ...refusals },
});

export const state = createRoute({
  method: "put",
  path: `${risk}/state`,
  operationId: "setRiskState",
  tags,
  summary:
    "Close a risk, open it again, or void one entered by mistake with a second person's consent",
  ...forClient("risk.write"),
  request: { params: one, headers: ifMatch, body: body(SetRiskState) },
  responses: { 200: json(RiskView, "Changed"), ...refusals },
});

export const history = createRoute({
  method: "get",
  path: `${risk}/history`,
  operationId: "listRiskHistory",
  tags,
  summary: "What was done to a risk, newest first",
  ...forClient("risk.read"),
  request: { params: one, query: RiskHistoryQuery },
  responses: { 200: json(RiskHistory, "A page"), ...problems(401, 403, 404, 422) },
});
