import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/firm-method/route";
import * as Methods from "@tandem/store/control/firm-method";
import { tagged } from "../http/answer.ts";
import type { FirmEnv } from "../http/context.ts";
import { enterFirm } from "../http/enter.ts";
import { demandVersion } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

/** The risk methods of a firm. */
export const mountFirmMethods = (app: OpenAPIHono<FirmEnv>, runtime: Runtime): void => {
  const enter = guarded(enterFirm, runtime);
  const { control } = runtime;

  app.openapi(enter(routes.read), async (c) => {
    const found = await Methods.find(control, c.get("firm").firmId);
    const view = { version: found?.version ?? 0, items: found?.data ?? [] };
    return c.json(tagged(c, view), 200);
  });

  app.openapi(enter(routes.keep), async (c) => {
    const { firmId } = c.get("firm");
    const found = await Methods.find(control, firmId);
    demandVersion(c, found?.version ?? 0);
    const { stored } = await Methods.keep(control, firmId, found, c.req.valid("json").items);
    return c.json(tagged(c, { version: stored.version, items: stored.data }), 200);
  });
};
