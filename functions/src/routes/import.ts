import { createHash } from "node:crypto";
import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/import/route";
import { ImportView } from "@tandem/contract/import/schema";
import { limits } from "@tandem/contract/limits";
import { DomainError } from "@tandem/domain/error";
import { JobId } from "@tandem/domain/id";
import * as ImportJob from "@tandem/domain/import-job";
import * as Imports from "@tandem/store/client/import";
import * as ImportFile from "@tandem/store/client/import-file";
import * as Profiles from "@tandem/store/client/profile";
import type * as Idempotency from "@tandem/store/idempotency";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Context } from "hono";
import { tagged } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion, idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import { previewOf } from "../imports/preview.ts";
import { readFile } from "../imports/read-file.ts";
import { valuesOf } from "../imports/values.ts";
import { entryOf, viewOf } from "../imports/view.ts";
import type { Runtime } from "../runtime/runtime.ts";

const Remembered = ImportView.pick({ id: true });

const demand = async (scope: Scope, id: JobId): Promise<Imports.Found> => {
  const found = await Imports.find(scope, id);
  if (found === null) throw new DomainError("not_found", "There is no such import here.");
  return found;
};

const demandFile = async (scope: Scope, id: JobId): Promise<Uint8Array> => {
  const file = await ImportFile.fileOf(scope, id);
  if (file !== null) return file;
  throw new DomainError("job.not_resumable", "The file is not kept any more. Upload it again.");
};

const demandIso27001 = async (scope: Scope): Promise<void> => {
  const { data: profile } = await Profiles.demand(scope);
  if (!profile.standards.includes("iso27001")) {
    throw new DomainError(
      "assessment.standard_not_sought",
      "A Statement of Applicability belongs to ISO/IEC 27001, which this client does not seek.",
    );
  }
};

/** Importing a Statement of Applicability: upload, read, map, preview, apply, undo. */
export const mountImport = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  const show = async (c: Context<ClientEnv>, found: Imports.Found): Promise<ImportView> =>
    tagged(c, viewOf(found, await previewOf(c.get("scope"), found)));

  /** An answer is remembered by the import's id alone: the import itself shows how far it is by now. */
  const again = async (c: Context<ClientEnv>, answer: Idempotency.Answer): Promise<ImportView> =>
    show(c, await demand(c.get("scope"), Remembered.parse(answer.body).id));

  app.openapi(enter(routes.list), async (c) => {
    const { cursor, limit = limits.page } = c.req.valid("query");
    const found = await Imports.newest(c.get("scope"), { limit, cursor });
    return c.json(
      { items: found.items.map(({ data }) => entryOf(data)), cursor: found.cursor },
      200,
    );
  });

  app.openapi(enter(routes.stage), async (c) => {
    const scope = c.get("scope");
    const { fileName, content, reading = ImportJob.guessAll } = c.req.valid("json");
    const createdBy = actorOf(scope).userId;
    const request = idempotent(c, createdBy, { fileName, content, reading });
    const replayed = await recallInClient(scope, request);
    if (replayed !== null) return c.json(await again(c, replayed), 201);
    await demandIso27001(scope);
    const { now: createdAt, newId } = runtime.moment();
    const bytes = Buffer.from(content, "base64");
    const { rows, contents } = readFile(bytes, reading);
    const id = JobId.parse(newId("job"));
    await ImportFile.keepFile(scope, id, bytes, createdAt);
    await ImportFile.keepRows(scope, { id, reading: "" }, rows, createdAt);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const job: ImportJob.Info = {
      ...contents,
      id,
      fileName,
      sha256,
      createdBy,
      createdAt,
      reading: "",
      answers: [],
      progress: { state: "staged" },
    };
    const committed = await save(runtime.desk, scope, {
      ...Imports.change(null, job, "import.staged"),
      replay: { request, answer: () => ({ status: 201, body: { id } }) },
    });
    if (committed.outcome === "replayed") return c.json(await again(c, committed.answer), 201);
    return c.json(await show(c, { job: committed.stored, rows }), 201);
  });

  app.openapi(enter(routes.read), async (c) =>
    c.json(await show(c, await demand(c.get("scope"), c.req.valid("param").jobId)), 200),
  );

  app.openapi(enter(routes.reread), async (c) => {
    const scope = c.get("scope");
    const { jobId: id } = c.req.valid("param");
    const { job, rows: before } = await demand(scope, id);
    demandVersion(c, job.version);
    const { rows, contents } = readFile(await demandFile(scope, id), c.req.valid("json"));
    const { now, newId } = runtime.moment();
    const after = ImportJob.reread(job.data, contents, newId("read"));
    await ImportFile.keepRows(scope, after, rows, now);
    const committed = await save(runtime.desk, scope, Imports.change(job, after, "import.reread"));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    await ImportFile.dropRows(scope, job.data, before);
    return c.json(await show(c, { job: committed.stored, rows }), 200);
  });

  app.openapi(enter(routes.map), async (c) => {
    const scope = c.get("scope");
    const { job, rows } = await demand(scope, c.req.valid("param").jobId);
    demandVersion(c, job.version);
    const { mapping, values } = c.req.valid("json");
    const file = { header: job.data.header, rows };
    const meanings = valuesOf(file, mapping.decision, values);
    const after = ImportJob.map(job.data, { mapping, values: meanings });
    const committed = await save(runtime.desk, scope, Imports.change(job, after, "import.mapped"));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return c.json(await show(c, { job: committed.stored, rows }), 200);
  });

  app.openapi(enter(routes.answer), async (c) => {
    const scope = c.get("scope");
    const { job, rows } = await demand(scope, c.req.valid("param").jobId);
    demandVersion(c, job.version);
    const preview = await previewOf(scope, { job, rows });
    const after = ImportJob.answer(job.data, c.req.valid("json").answers, preview);
    const change = Imports.change(job, after, "import.answered");
    const committed = await save(runtime.desk, scope, change);
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return c.json(await show(c, { job: committed.stored, rows }), 200);
  });

  app.openapi(enter(routes.apply), async (c) => {
    const scope = c.get("scope");
    const wish = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, wish);
    const replayed = await recallInClient(scope, request);
    if (replayed !== null) return c.json(await again(c, replayed), 202);
    const { job, rows } = await demand(scope, c.req.valid("param").jobId);
    demandVersion(c, job.version);
    const preview = await previewOf(scope, { job, rows });
    const starter = { ...actorOf(scope), name: c.get("session").name };
    const after = ImportJob.start(job.data, { rows: wish.rows, preview }, starter);
    const committed = await save(runtime.desk, scope, {
      ...Imports.change(job, after, "import.started"),
      replay: { request, answer: () => ({ status: 202, body: { id: job.data.id } }) },
    });
    if (committed.outcome === "replayed") return c.json(await again(c, committed.answer), 202);
    return c.json(await show(c, { job: committed.stored, rows }), 202);
  });

  app.openapi(enter(routes.undo), async (c) => {
    const scope = c.get("scope");
    const request = idempotent(c, actorOf(scope).userId, {});
    const replayed = await recallInClient(scope, request);
    if (replayed !== null) return c.json(await again(c, replayed), 202);
    const { job, rows } = await demand(scope, c.req.valid("param").jobId);
    demandVersion(c, job.version);
    const starter = { ...actorOf(scope), name: c.get("session").name };
    const after = ImportJob.undo(job.data, starter);
    const committed = await save(runtime.desk, scope, {
      ...Imports.change(job, after, "import.undo_started"),
      replay: { request, answer: () => ({ status: 202, body: { id: job.data.id } }) },
    });
    if (committed.outcome === "replayed") return c.json(await again(c, committed.answer), 202);
    return c.json(await show(c, { job: committed.stored, rows }), 202);
  });
};
