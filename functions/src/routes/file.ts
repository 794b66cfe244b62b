import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/file/route";
import type { UploadView } from "@tandem/contract/file/schema";
import { DomainError } from "@tandem/domain/error";
import * as File from "@tandem/domain/file";
import { FileId } from "@tandem/domain/id";
import * as Uploads from "@tandem/store/client/upload";
import { recallInClient } from "@tandem/store/idempotency";
import * as Objects from "@tandem/store/objects/file";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import { z } from "zod";
import { before } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import { discard } from "../files/receive.ts";
import type { Runtime } from "../runtime/runtime.ts";

const demand = async (scope: Scope, id: FileId): Promise<Stored<File.Pending>> => {
  const found = await Uploads.find(scope, id);
  if (found === null) throw new DomainError("not_found", "There is no such file on its way here.");
  return found;
};

/** Of an announced file only its id is remembered: the address to send it to is signed anew each time. */
const Announced = z.object({ id: FileId });

/** Files on their way: announced, sent straight to the object store, and given up. */
export const mountFile = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  const view = async (
    scope: Scope,
    { data, version }: Stored<File.Pending>,
  ): Promise<UploadView> => ({
    ...File.arrived(data),
    version,
    put: await Objects.uploadTo(runtime.filesOf(scope), data),
  });

  app.openapi(enter(routes.begin), async (c) => {
    const scope = c.get("scope");
    const draft = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, draft);
    const announced = await before(recallInClient(scope, request), Announced);
    if (announced !== null)
      return c.json(await view(scope, await demand(scope, announced.id)), 201);
    const { now, newId } = runtime.moment();
    const file = File.announce(FileId.parse(newId("fil")), draft, actorOf(scope), now);
    const stored = await Uploads.begin(scope, file, request);
    return c.json(await view(scope, stored), 201);
  });

  app.openapi(enter(routes.abandon), async (c) => {
    const scope = c.get("scope");
    const found = await demand(scope, c.req.valid("param").fileId);
    demandVersion(c, found.version);
    await discard(runtime, scope, found.data.id);
    return c.body(null, 204);
  });
};
