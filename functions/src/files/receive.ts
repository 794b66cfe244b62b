import { DomainError } from "@tandem/domain/error";
import * as File from "@tandem/domain/file";
import type { FileId } from "@tandem/domain/id";
import * as Uploads from "@tandem/store/client/upload";
import type { ObjectsConnection } from "@tandem/store/objects";
import * as Objects from "@tandem/store/objects/file";
import type { Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";

const located = (pointer: string, detail: string) => ({ errors: [{ pointer, detail }] });

const incomplete = (pointer: string) => {
  const detail = "The file has not arrived whole. Send it again, then repeat this.";
  return new DomainError("file.incomplete", detail, located(pointer, detail));
};

const nothing = () => "The file that arrived is empty: it has no bytes. Send the file again.";

const altered = () =>
  "The bytes that arrived are not those that were announced. Send the file again.";

/** What is wrong with a file that has arrived with its size; null: it is what was announced. */
const fault = async (
  objects: ObjectsConnection,
  file: File.Pending,
  counted: string | null,
): Promise<{ code: "file.altered" | "file.not_its_type"; detail: string } | null> => {
  // The store counts what it takes in; one that does not, such as an emulator, is read through.
  const sha256 = counted ?? (await Objects.digest(objects, file.id));
  if (sha256 !== file.sha256) return { code: "file.altered", detail: altered() };
  const { id, mediaType, size } = file;
  const needed = File.bytesNeeded(mediaType, size);
  const [head, tail] = await Promise.all([
    Objects.read(objects, id, { from: 0, to: needed.head }),
    Objects.read(objects, id, { from: size - needed.tail, to: size }),
  ]);
  const detail = File.judge(mediaType, { head, tail }, size);
  return detail === null ? null : { code: "file.not_its_type", detail };
};

/** Removes what was sent of a file, then forgets it: in this order, so that nothing stays that nobody knows of. */
export const discard = async (runtime: Runtime, scope: Scope, id: FileId): Promise<void> => {
  await Objects.remove(runtime.filesOf(scope), id);
  await Uploads.forget(scope, id);
};

/**
 * Takes in a file that was announced and sent, for whatever is about to be made of it: looks at what has arrived
 * before it counts. Refuses, at `pointer`, an unknown file, one that has not arrived whole, one without any bytes, other
 * bytes than were announced, and content that is not its type; of the last three nothing is left.
 */
export const receive = async (
  runtime: Runtime,
  scope: Scope,
  { id, pointer }: { id: FileId; pointer: string },
): Promise<File.Info> => {
  const found = await Uploads.find(scope, id);
  if (found === null) {
    const detail = "There is no such file on its way here. Send it again.";
    throw new DomainError("not_found", detail, located(pointer, detail));
  }
  const file = found.data;
  const objects = runtime.filesOf(scope);
  const there = await Objects.look(objects, id);
  const empty = there?.size === 0;
  if (there === null || (!empty && there.size < file.size)) throw incomplete(pointer);
  const wrong =
    empty || there.size > file.size
      ? { code: "file.altered" as const, detail: empty ? nothing() : altered() }
      : await fault(objects, file, there.sha256);
  if (wrong === null) return File.arrived(file);
  await discard(runtime, scope, id);
  throw new DomainError(wrong.code, wrong.detail, located(pointer, wrong.detail));
};
