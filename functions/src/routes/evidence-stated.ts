import { DomainError } from "@tandem/domain/error";
import type * as Evidence from "@tandem/domain/evidence";
import type { UserId } from "@tandem/domain/id";
import * as Uploads from "@tandem/store/client/upload";
import * as Members from "@tandem/store/control/member";
import { actorOf, type Scope } from "@tandem/store/scope";
import { receive } from "../files/receive.ts";
import type { Runtime } from "../runtime/runtime.ts";

const demandOwner = async (
  runtime: Runtime,
  scope: Scope,
  owner: UserId | null,
  before: Evidence.Info | null,
): Promise<void> => {
  if (owner === null || owner === before?.owner || owner === actorOf(scope).userId) return;
  const { tenantId } = scope;
  const { member } = await Members.standing(runtime.control, { userId: owner, tenantId });
  if (member === null) {
    throw new DomainError("not_found", "There is no such member in this client.", {
      errors: [{ pointer: "/owner", detail: "Choose a member of this client." }],
    });
  }
};

/**
 * What a person states, once everything it names is there: the owner is a member, and a file has arrived and is what
 * it says. `file` is the part of the write that takes the file in. A file that the evidence has already stays.
 */
export const stated = async (
  runtime: Runtime,
  scope: Scope,
  { content, ...rest }: Evidence.Draft,
  before: Evidence.Info | null,
) => {
  await demandOwner(runtime, scope, rest.owner, before);
  if (content.type !== "file") return { statement: { ...rest, content }, file: [] };
  if (before?.content.type === "file" && before.content.file.id === content.file) {
    return { statement: { ...rest, content: before.content }, file: [] };
  }
  const at = { id: content.file, pointer: "/content/file" };
  const file = await receive(runtime, scope, at);
  const statement: Evidence.Statement = { ...rest, content: { type: "file", file } };
  return { statement, file: [Uploads.taken(file.id)] };
};
