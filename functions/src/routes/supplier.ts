import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/supplier/route";
import { SupplierView } from "@tandem/contract/supplier/schema";
import { DomainError } from "@tandem/domain/error";
import { SupplierId } from "@tandem/domain/id";
import * as Supplier from "@tandem/domain/supplier";
import { dateOf } from "@tandem/domain/time";
import * as Suppliers from "@tandem/store/client/supplier";
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
import { demandMembers } from "./members-named.ts";

/** Whoever a description names as its owner, and where. */
const ownerIn = ({ owner }: Supplier.Description) =>
  owner === null ? [] : [{ userId: owner, pointer: "/owner" }];

/** The register of suppliers. */
export const mountSupplier = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const view = ({ data, version }: Stored<Supplier.Info>): SupplierView => ({
    ...data,
    version,
    due: Supplier.due(data, dateOf(runtime.moment().now)),
  });

  /** Load, decide, save, answer for one supplier under the version the caller has seen. */
  const change = async (
    c: Context<ClientEnv>,
    id: SupplierId,
    act: Suppliers.Act,
    decide: (info: Supplier.Info) => Supplier.Info | Promise<Supplier.Info>,
  ): Promise<SupplierView> => {
    const scope = c.get("scope");
    const found = await Suppliers.demand(scope, id);
    demandVersion(c, found.version);
    const after = await decide(found.data);
    const committed = await save(runtime.desk, scope, Suppliers.change(found, after, act));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return tagged(c, view(committed.stored));
  };

  app.openapi(enter(routes.list), async (c) => {
    const found = await Suppliers.all(c.get("scope"));
    return c.json({ items: found.map(view) }, 200);
  });

  app.openapi(enter(routes.create), async (c) => {
    const scope = c.get("scope");
    const description = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, description);
    const replayed = await before(recallInClient(scope, request), SupplierView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    await demandMembers(runtime, scope, ownerIn(description));
    const { now, newId } = runtime.moment();
    const id = SupplierId.parse(newId("sup"));
    const count = (await Suppliers.all(scope)).length;
    if (count >= Suppliers.mostSuppliers)
      throw new DomainError(
        "limit.items",
        `The register of suppliers holds at most ${Suppliers.mostSuppliers}.`,
      );
    const made = Supplier.create(id, description, actorOf(scope), now);
    const committed = await save(runtime.desk, scope, {
      ...Suppliers.change(null, made, "added"),
      replay: { request, answer: (stored) => ({ status: 201, body: view(stored) }) },
    });
    return c.json(tagged(c, viewOf(committed, SupplierView, view)), 201);
  });

  app.openapi(enter(routes.describe), async (c) => {
    const description = c.req.valid("json");
    const { supplierId: id } = c.req.valid("param");
    const saved = await change(c, id, "described", async (info) => {
      await demandMembers(runtime, c.get("scope"), ownerIn(description));

      return Supplier.describe(info, description);
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.retire), async (c) => {
    const { reason } = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").supplierId, "ended", (info) =>
      Supplier.retire(info, reason, actorOf(c.get("scope")), runtime.moment().now),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.reinstate), async (c) => {
    const { supplierId: id } = c.req.valid("param");
    return c.json(await change(c, id, "resumed", Supplier.reinstate), 200);
  });
};
