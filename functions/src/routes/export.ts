import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/export/route";
import { type Format, mediaTypes } from "@tandem/contract/export/schema";
import { fileName, type Printed } from "@tandem/documents/soa/layout";
import { DomainError } from "@tandem/domain/error";
import * as Profiles from "@tandem/store/client/profile";
import * as Soa from "@tandem/store/client/soa";
import type { Scope } from "@tandem/store/scope";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { liveStatement } from "../statement/live.ts";

const approved = async (
  scope: Scope,
  number: number,
): Promise<Pick<Printed, "version" | "content">> => {
  const [version, content] = await Promise.all([
    Soa.versionAt(scope, number),
    Soa.contentOf(scope, number),
  ]);
  if (version === null || content === null) {
    throw new DomainError("not_found", "There is no such version of the statement.");
  }
  return { version, content };
};

/** What makes a file is loaded when one is asked for: the library behind pages takes longer to start than to use. */
const printing: Readonly<Record<Format, (printed: Printed) => Promise<Uint8Array<ArrayBuffer>>>> = {
  xlsx: async (printed) => (await import("@tandem/documents/soa/xlsx")).toXlsx(printed),
  pdf: async (printed) => (await import("@tandem/documents/soa/pdf")).toPdf(printed),
};

/** Files for people. They are attachments of a fixed type and name, and nothing in them runs. */
export const mountExport = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.statement), async (c) => {
    const scope = c.get("scope");
    const client = c.get("client").data;
    const { version, format } = c.req.valid("query");
    const { data: profile } = await Profiles.demand(scope);
    const found =
      version === undefined
        ? { version: null, content: (await liveStatement(runtime, scope, client)).content }
        : await approved(scope, version);
    const printed = {
      ...found,
      classification: profile.classification,
      printedAt: runtime.moment().now,
    };
    const file = await printing[format](printed);
    return c.body(file, 200, {
      "content-type": mediaTypes[format],
      "content-disposition": `attachment; filename="${fileName(printed, format)}"`,
      "x-content-type-options": "nosniff",
    });
  });
};
