import { filesOf, type Info, type TextDraft, type Where } from "@tandem/domain/document";
import * as File from "@tandem/domain/file";
import type { Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";
import { receive } from "./receive.ts";

/**
 * Where a version is kept, once a file that is named has arrived and is what it says. One that the document holds
 * already, such as that of the version before, stays.
 */
export const settled = async (
  runtime: Runtime,
  scope: Scope,
  where: TextDraft["where"],
  document: Info | null,
): Promise<Where> => {
  if (where.kind !== "file") return where;
  const held = document === null ? undefined : filesOf(document).get(where.file);
  const at = { id: where.file, pointer: "/where/file" };
  const file = held === undefined ? await receive(runtime, scope, at) : File.arrived(held);
  return { kind: "file", file };
};
