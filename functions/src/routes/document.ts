import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/document/route";
import { DocumentView } from "@tandem/contract/document/schema";
import { DomainError } from "@tandem/domain/error";
import * as Document from "@tandem/domain/document";
import { checklist } from "@tandem/domain/document/checklist";
import { DocumentId } from "@tandem/domain/id";
import { dateOf } from "@tandem/domain/time";
import * as Documents from "@tandem/store/client/document";
import * as Readings from "@tandem/store/client/reading";
import * as Objects from "@tandem/store/objects/file";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf } from "@tandem/store/scope";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { settled } from "../files/settled.ts";
import { changer, demandDocument, viewer } from "./document-change.ts";
import { checkRow, rowOf } from "./document-row.ts";
import { demandMembers } from "./members-named.ts";

const noFile = () => new DomainError("not_found", "No such version is kept here as a file.");

const full = () =>
  new DomainError(
    "limit.items",
    `The register holds at most ${Documents.mostDocuments} documents.`,
  );

/** The register of documents: reading it, and what is said of a document and of its drafts. */
export const mountDocument = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const today = () => dateOf(runtime.moment().now);
  const view = viewer(runtime);
  const change = changer(runtime);

  app.openapi(enter(routes.list), async (c) => {
    const scope = c.get("scope");
    const me = actorOf(scope);
    const [{ documents, scopes }, confirmed] = await Promise.all([
      Documents.all(scope),
      Readings.by(scope, me.userId),
    ]);
    const on = today();
    const items = checklist(
      documents.map(({ data }) => data),
      scopes.map(({ data }) => data),
      on,
    );
    const rows = documents.map((each) => rowOf(each, { on, me, confirmed }));
    return c.json({ items: rows, checklist: items.map((item) => checkRow(item, on)) }, 200);
  });

  app.openapi(enter(routes.create), async (c) => {
    const scope = c.get("scope");
    const { label, where: stated, note, ...description } = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, c.req.valid("json"));
    const replayed = await before(recallInClient(scope, request), DocumentView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    await demandMembers(runtime, scope, [{ userId: description.owner, pointer: "/owner" }]);
    if ((await Documents.all(scope)).documents.length >= Documents.mostDocuments) throw full();
    const where = await settled(runtime, scope, stated, null);
    const { now, newId } = runtime.moment();
    const given = { description, text: { label, where, note } };
    const made = Document.create(DocumentId.parse(newId("doc")), given, actorOf(scope), now);
    const committed = await save(runtime.desk, scope, {
      ...Documents.change(null, made, "created"),
      replay: { request, answer: (stored) => ({ status: 201, body: view(stored) }) },
    });
    return c.json(tagged(c, viewOf(committed, DocumentView, view)), 201);
  });

  app.openapi(enter(routes.read), async (c) => {
    const scope = c.get("scope");
    const found = await demandDocument(scope, c.req.valid("param").documentId);
    const version = Document.inForce(found.data, today());
    const confirmations =
      version === null ? [] : await Readings.ofVersion(scope, found.data.id, version.number);
    return c.json(tagged(c, { ...view(found), confirmations }), 200);
  });

  app.openapi(enter(routes.describe), async (c) => {
    const description = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").documentId, "described", async (info) => {
      const named = { userId: description.owner, pointer: "/owner" };
      await demandMembers(runtime, c.get("scope"), [named]);
      return Document.describe(info, description);
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.write), async (c) => {
    const scope = c.get("scope");
    const { where, ...text } = c.req.valid("json");
    const saved = await change(c, c.req.valid("param").documentId, "written", async (info) => {
      const written = { ...text, where: await settled(runtime, scope, where, info) };
      return Document.write(info, written, actorOf(scope), runtime.moment().now);
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.discard), async (c) => {
    const { documentId } = c.req.valid("param");
    return c.json(await change(c, documentId, "draft_dropped", Document.discard), 200);
  });

  app.openapi(enter(routes.download), async (c) => {
    const scope = c.get("scope");
    const { documentId, number } = c.req.valid("param");
    const { data: info } = await demandDocument(scope, documentId);
    const version = Document.versionAt(info, Number(number));
    if (version?.where.kind !== "file") throw noFile();
    return c.json(await Objects.downloadFrom(runtime.filesOf(scope), version.where.file), 200);
  });
};
