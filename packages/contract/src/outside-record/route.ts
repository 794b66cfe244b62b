import { createRoute } from "@hono/zod-openapi";
import { Subject } from "@tandem/domain/outside-record";
import { Standard } from "@tandem/domain/profile";
import { forClient } from "../http/access.ts";
import { body, clientPath, ifMatch, json, problems } from "../http/exchange.ts";
import { AttestRecord, DeclareRecord, OutsideRecords, OutsideRecordView } from "./schema.ts";

const tags = ["Outside records"];
const base = "/api/v1/tenants/{tenantId}/outside-records/{standard}";
const ofStandard = clientPath.extend({ standard: Standard });
const one = ofStandard.extend({ subject: Subject });
const refusals = problems(401, 403, 404, 409, 412, 422, 428);

export const list = createRoute({
  method: "get",
  path: base,
  operationId: "listOutsideRecords",
  tags,
  summary: "The records kept outside that gates of a standard read; all that are declared",
  ...forClient("client.read"),
  request: { params: ofStandard },
  responses: { 200: json(OutsideRecords, "The whole list"), ...problems(401, 403, 404, 422) },
});

export const declare = createRoute({
  method: "put",
  path: `${base}/{subject}`,
  operationId: "declareOutsideRecord",
  tags,
  summary: "Declare where a record is kept and what is open in it; takes an attestation away",
  ...forClient("assessment.claim"),
  request: { params: one, headers: ifMatch, body: body(DeclareRecord) },
  responses: { 200: json(OutsideRecordView, "Declared"), ...refusals },
});

export const attest = createRoute({
  method: "put",
  path: `${base}/{subject}/attestation`,
  operationId: "attestOutsideRecord",
  tags,
  summary: "Attest a dated sample of a record, or say why not; never of one's own declaration",
  ...forClient("assessment.verify"),
  request: { params: one, headers: ifMatch, body: body(AttestRecord) },
  responses: { 200: json(OutsideRecordView, "Attested, or refused with a reason"), ...refusals },
});
