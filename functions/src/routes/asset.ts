import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/asset/route";
import { AssetView } from "@tandem/contract/asset/schema";
import * as Asset from "@tandem/domain/asset";
import { DomainError } from "@tandem/domain/error";
import { AssetId } from "@tandem/domain/id";
import * as Assets from "@tandem/store/client/asset";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { demandLinks } from "../assets/links.ts";
import { demandMembers } from "./members-named.ts";

/** Whoever a description names as its owner, and where. */
const ownerIn = ({ owner }: Asset.Description) =>
  owner === null ? [] : [{ userId: owner, pointer: "/owner" }];

/** The register of assets. */
export const mountAsset = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const view = ({ data, version }: Stored<Asset.Info>): AssetView => ({ ...data, version });

  /** Load, decide, save, answer for one asset under the version the caller has seen. */
  const change = async (
    c: Context<ClientEnv>,
    id: AssetId,
    act: Assets.Act,
    decide: (info: Asset.Info) => Asset.Info | Promise<Asset.Info>,
  ): Promise<AssetView> => {
    const scope = c.get("scope");
    const found = await Assets.demand(scope, id);
    demandVersion(c, found.version);
    const after = await decide(found.data);
    const committed = await save(runtime.desk, scope, Assets.change(found, after, act));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return tagged(c, view(committed.stored));
  };

  app.openapi(enter(routes.list), async (c) =>
    c.json({ items: await Assets.all(c.get("scope")) }, 200),
  );

  app.openapi(enter(routes.create), async (c) => {
    const scope = c.get("scope");
    const description = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, description);
    const replayed = await before(recallInClient(scope, request), AssetView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    await demandMembers(runtime, scope, ownerIn(description));
    const { now, newId } = runtime.moment();
    const id = AssetId.parse(newId("ast"));
    const count = await demandLinks(scope, id, description);
    if (count >= Assets.mostAssets)
      throw new DomainError("limit.items", `The register holds at most ${Assets.mostAssets}.`);
    const made = Asset.create(id, description, actorOf(scope), now);
    const committed = await save(runtime.desk, scope, {
      ...Assets.change(null, made, "added"),
      replay: { request, answer: (stored) => ({ status: 201, body: view(stored) }) },
    });
    return c.json(tagged(c, viewOf(committed, AssetView, view)), 201);
  });

  app.openapi(enter(routes.read), async (c) => {
    const found = await Assets.demand(c.get("scope"), c.req.valid("param").assetId);
    return c.json(tagged(c, view(found)), 200);
  });

  app.openapi(enter(routes.describe), async (c) => {
    const description = c.req.valid("json");
    const { assetId: id } = c.req.valid("param");
    const saved = await change(c, id, "described", async (info) => {
      await demandMembers(runtime, c.get("scope"), ownerIn(description));
      await demandLinks(c.get("scope"), id, description);
      return Asset.describe(info, description);
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.retire), async (c) => {
    const { reason } = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").assetId, "retired", (info) =>
      Asset.retire(info, reason, actorOf(c.get("scope")), runtime.moment().now),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.reinstate), async (c) => {
    const { assetId: id } = c.req.valid("param");
    return c.json(await change(c, id, "reinstated", Asset.reinstate), 200);
  });
};
