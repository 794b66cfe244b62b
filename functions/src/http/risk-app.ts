import { OpenAPIHono } from "@hono/zod-openapi";
import type { Hono } from "hono";
import { mountRisk } from "../routes/risk.ts";
import { mountRiskBulk } from "../routes/risk-bulk.ts";
import { mountAsset } from "../routes/asset.ts";
import { mountSupplier } from "../routes/supplier.ts";
import { mountRiskMethod } from "../routes/risk-method.ts";
import { mountRiskTreatment } from "../routes/risk-treatment.ts";
import { mountLoss } from "../routes/loss.ts";
import { mountWorkshop } from "../routes/workshop.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { createBase } from "./base.ts";
import type { BaseEnv, ClientEnv } from "./context.ts";
import { refuseInvalid } from "./invalid.ts";

/** The routes of assets, risks and their treatment. Behind the same guards as the API, in a function of their own, so that each starts quickly. */
export const createRiskApp = (runtime: Runtime): Hono<BaseEnv> => {
  const client = new OpenAPIHono<ClientEnv>({ defaultHook: refuseInvalid });
  mountRisk(client, runtime);
  mountRiskBulk(client, runtime);
  mountAsset(client, runtime);
  mountSupplier(client, runtime);
  mountRiskMethod(client, runtime);
  mountWorkshop(client, runtime);
  mountLoss(client, runtime);

  mountRiskTreatment(client, runtime);

  const app = createBase(runtime);
  app.route("/", client);
  return app;
};
