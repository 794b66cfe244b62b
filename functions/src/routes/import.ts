import { createHash } from "node:crypto";
import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/import/route";
import { ImportView } from "@tandem/contract/import/schema";
import { limits } from "@tandem/contract/limits";
import * as Csv from "@tandem/documents/csv";
import { DomainError } from "@tandem/domain/error";
import { JobId } from "@tandem/domain/id";
import * as ImportJob from "@tandem/domain/import-job";
import * as SoaImport from "@tandem/domain/soa-import";
import * as Imports from "@tandem/store/client/import";
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
import { mayDecide, valuesOf } from "../imports/values.ts";
import type { Runtime } from "../runtime/runtime.ts";

const samples = 5;

const Remembered = ImportView.pick({ id: true });

const demand = async (scope: Scope, id: JobId): Promise<Imports.Found> => {
  const found = await Imports.find(scope, id);
  if (found === null) throw new DomainError("not_found", "There is no such import here.");
  return found;
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

const view = (
  { data, version }: Imports.Found["job"],
  rows: Imports.Found["rows"],
  preview: SoaImport.Preview,
): ImportView => {
  const { unreadable: _, ...shown } = data;
  return {
    ...shown,
    version,
    samples: rows.slice(0, samples).map(({ cells }) => [...cells]),
    preview,
  };
};

/** Reads the file and guesses what it holds. Nothing is written. */
const readFile = (content: string, fileName: string) => {
  const bytes = Buffer.from(content, "base64");
  const table = Csv.read(bytes, {
    ...Csv.limits,
    bytes: limits.importFileBytes,
    rows: limits.importRows,
  });
  const { header, rows, problems } = table;
  const guessed = SoaImport.accept(
    SoaImport.guessColumns(
      header,
      rows.slice(0, 50).map(({ cells }) => cells),
    ),
  );
  const decides = mayDecide({ header, rows }, guessed.decision);
  const mapping = decides ? guessed : { ...guessed, decision: null };
  return {
    rows,
    file: {
      fileName,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      header: [...header],
      unreadable: problems.map(({ row, line, detail }) => ({ row, line, detail })),
      mapping,
      values: valuesOf({ header, rows }, mapping.decision),
    },
  };
};

/** Importing a Statement of Applicability: upload, map, preview, apply. */
export const mountImport = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  const show = async (c: Context<ClientEnv>, found: Imports.Found): Promise<ImportView> => {
    const preview = await previewOf(c.get("scope"), found);
    return tagged(c, view(found.job, found.rows, preview));
  };

  /** An answer is remembered by the import's id alone: the import itself shows how far it is by now. */
  const again = async (c: Context<ClientEnv>, answer: Idempotency.Answer): Promise<ImportView> =>
    show(c, await demand(c.get("scope"), Remembered.parse(answer.body).id));

  app.openapi(enter(routes.stage), async (c) => {
    const scope = c.get("scope");
    const { fileName, content } = c.req.valid("json");
    const actor = actorOf(scope);
    const request = idempotent(c, actor.userId, { fileName, content });
    const replayed = await recallInClient(scope, request);
    if (replayed !== null) return c.json(await again(c, replayed), 201);
    await demandIso27001(scope);
    const { now, newId } = runtime.moment();
    const { rows, file } = readFile(content, fileName);
    const id = JobId.parse(newId("job"));
    await Imports.keepRows(scope, id, rows, now);
    const progress = { state: "staged" as const };
    const job: ImportJob.Info = { ...file, id, createdBy: actor.userId, createdAt: now, progress };
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
};
