import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/comment/route";
import { CommentView } from "@tandem/contract/comment/schema";
import { limits } from "@tandem/contract/limits";
import * as Comment from "@tandem/domain/comment";
import { DomainError } from "@tandem/domain/error";
import { CommentId } from "@tandem/domain/id";
import * as Comments from "@tandem/store/client/comment";
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
import { demandAudience } from "../people/audience.ts";
import type { Runtime } from "../runtime/runtime.ts";

const view = ({ data, version }: Stored<Comment.Info>): CommentView => {
  const { audience: _, ...shown } = data;
  return { ...shown, version };
};

type Paging = { readonly cursor?: string | undefined; readonly limit?: number | undefined };
type Wish = Comment.Draft & { readonly replyTo: CommentId | null };

/** The same four acts, for what everyone reads and for what the firm's people keep for themselves. */
const actsFor = (runtime: Runtime, audience: Comment.Audience) => {
  type C = Context<ClientEnv>;
  type At = Omit<Comments.Place, "firmId">;

  /** Where it lies. Whoever reads notes is of the firm that keeps the client, so there is one. */
  const placeFor = (c: C, { requirement }: At): Comments.Place => {
    const { firmId } = c.get("client").data;
    if (audience === "everyone") return { firmId: null, requirement };
    if (firmId === null) throw new DomainError("not_found", "No firm keeps this client.");
    return { firmId, requirement };
  };

  const demand = async (c: C, { requirement }: At, id: CommentId, pointer?: string) => {
    const found = await Comments.find(c.get("scope"), placeFor(c, { requirement }), id);
    if (found !== null) return found;
    const detail = "There is no such comment on this requirement.";
    throw new DomainError("not_found", detail, {
      errors: pointer === undefined ? [] : [{ pointer, detail }],
    });
  };

  return {
    list: async (c: C, { requirement }: At, { cursor, limit = limits.page }: Paging) => {
      const place = placeFor(c, { requirement });
      const found = await Comments.newest(c.get("scope"), place, { limit, cursor });
      return { items: found.items.map(view), cursor: found.cursor };
    },

    write: async (c: C, { requirement }: At, wish: Wish): Promise<CommentView> => {
      const scope = c.get("scope");
      const actor = actorOf(scope);
      const request = idempotent(c, actor.userId, wish);
      const replayed = await before(recallInClient(scope, request), CommentView);
      if (replayed !== null) return tagged(c, replayed);
      if (wish.replyTo !== null) await demand(c, { requirement }, wish.replyTo, "/replyTo");
      await demandAudience(runtime, c.get("client").data, { ...wish, audience });
      const { now, newId } = runtime.moment();
      const place = { id: CommentId.parse(newId("cmt")), requirement, audience };
      const author = { ...actor, name: c.get("session").name };
      const { text, mentions, replyTo } = wish;
      const said = Comment.write({ ...place, replyTo }, { text, mentions }, author, now);
      const committed = await save(runtime.desk, scope, {
        ...Comments.change(placeFor(c, { requirement }), null, said, "written"),
        replay: { request, answer: (stored) => ({ status: 201, body: view(stored) }) },
      });
      return tagged(c, viewOf(committed, CommentView, view));
    },

    edit: async (
      c: C,
      { requirement, commentId }: At & { commentId: CommentId },
      draft: Comment.Draft,
    ) => {
      const scope = c.get("scope");
      const found = await demand(c, { requirement }, commentId);
      demandVersion(c, found.version);
      await demandAudience(runtime, c.get("client").data, { ...draft, audience });
      const after = Comment.edit(found.data, draft, actorOf(scope), runtime.moment().now);
      if (after === found.data) return tagged(c, view(found));
      const committed = await save(
        runtime.desk,
        scope,
        Comments.change(placeFor(c, { requirement }), found, after, "edited"),
      );
      return tagged(c, viewOf(committed, CommentView, view));
    },

    withdraw: async (c: C, { requirement, commentId }: At & { commentId: CommentId }) => {
      const scope = c.get("scope");
      const request = idempotent(c, actorOf(scope).userId, null);
      const replayed = await before(recallInClient(scope, request), CommentView);
      if (replayed !== null) return tagged(c, replayed);
      const found = await demand(c, { requirement }, commentId);
      demandVersion(c, found.version);
      const after = Comment.withdraw(found.data, actorOf(scope), runtime.moment().now);
      const committed = await save(runtime.desk, scope, {
        ...Comments.change(placeFor(c, { requirement }), found, after, "withdrawn"),
        replay: { request, answer: (stored) => ({ status: 200, body: view(stored) }) },
      });
      return tagged(c, viewOf(committed, CommentView, view));
    },
  };
};

/** What is said about a requirement, and what the firm's people note about it for themselves. */
export const mountComments = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const comments = actsFor(runtime, "everyone");
  const notes = actsFor(runtime, "firm");

  app.openapi(enter(routes.list), async (c) =>
    c.json(await comments.list(c, c.req.valid("param"), c.req.valid("query")), 200),
  );
  app.openapi(enter(routes.write), async (c) =>
    c.json(await comments.write(c, c.req.valid("param"), c.req.valid("json")), 201),
  );
  app.openapi(enter(routes.edit), async (c) =>
    c.json(await comments.edit(c, c.req.valid("param"), c.req.valid("json")), 200),
  );
  app.openapi(enter(routes.withdraw), async (c) =>
    c.json(await comments.withdraw(c, c.req.valid("param")), 200),
  );

  app.openapi(enter(routes.listNotes), async (c) =>
    c.json(await notes.list(c, c.req.valid("param"), c.req.valid("query")), 200),
  );
  app.openapi(enter(routes.writeNote), async (c) =>
    c.json(await notes.write(c, c.req.valid("param"), c.req.valid("json")), 201),
  );
  app.openapi(enter(routes.editNote), async (c) =>
    c.json(await notes.edit(c, c.req.valid("param"), c.req.valid("json")), 200),
  );
  app.openapi(enter(routes.withdrawNote), async (c) =>
    c.json(await notes.withdraw(c, c.req.valid("param")), 200),
  );
};
