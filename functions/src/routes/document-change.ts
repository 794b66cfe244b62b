import type { DocumentView } from "@tandem/contract/document/schema";
import * as Document from "@tandem/domain/document";
import { DomainError } from "@tandem/domain/error";
import type { DocumentId } from "@tandem/domain/id";
import { dateOf } from "@tandem/domain/time";
import * as Documents from "@tandem/store/client/document";
import { save } from "@tandem/store/save";
import type { Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import { tagged } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { demandVersion } from "../http/preconditions.ts";
import type { Runtime } from "../runtime/runtime.ts";

/** A document of this client; anything else does not exist. */
export const demandDocument = async (
  scope: Scope,
  id: DocumentId,
): Promise<Stored<Document.Info>> => {
  const found = await Documents.find(scope, id);
  if (found === null) throw new DomainError("not_found", "There is no such document here.");
  return found;
};

/** Shows a document as it stands today. */
export const viewer =
  (runtime: Runtime) =>
  ({ data, version }: Stored<Document.Info>): DocumentView => ({
    ...data,
    version,
    standing: Document.standing(data, dateOf(runtime.moment().now)),
  });

type Decide = (info: Document.Info) => Document.Info | Promise<Document.Info>;

/** Load, decide, save, answer for one document under the version the caller has seen. */
export const changer = (runtime: Runtime) => {
  const view = viewer(runtime);
  return async (
    c: Context<ClientEnv>,
    id: DocumentId,
    act: Documents.Act,
    decide: Decide,
  ): Promise<DocumentView> => {
    const scope = c.get("scope");
    const found = await demandDocument(scope, id);
    demandVersion(c, found.version);
    const after = await decide(found.data);
    if (after === found.data) return tagged(c, view(found));
    const committed = await save(runtime.desk, scope, Documents.change(found, after, act));
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return tagged(c, view(committed.stored));
  };
};
