import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as Comment from "@tandem/domain/comment";
import { CommentId, FirmId } from "@tandem/domain/id";
import { isRequirementKey, type RequirementKey } from "@tandem/standards/catalogue";
import { clientKeys, inOrder, type Key } from "../keys/keys.ts";
import { type Page, page } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** Where something said lies: what everyone reads, apart from what the people of a firm keep for themselves. */
export type Place = {
  /** The firm whose note it is; null where everyone reads it. */
  readonly firmId: FirmId | null;
  readonly requirement: RequirementKey;
};

const keyOf = ({ firmId, requirement }: Place, id: CommentId): Key =>
  firmId === null ? clientKeys.comment(requirement, id) : clientKeys.note(firmId, requirement, id);

/** Who reads what lies there. */
export const audienceOf = ({ firmId }: Place): Comment.Audience =>
  firmId === null ? "everyone" : "firm";

/** One comment or note, or null. */
export const find = async (
  scope: Scope,
  place: Place,
  id: CommentId,
): Promise<Stored<Comment.Info> | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: keyOf(place, id),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : parseStored(Comment.Info, Item);
};

/** A page of what was said of a requirement, newest first. */
export const newest = async (
  scope: Scope,
  { firmId, requirement }: Place,
  paging: { limit: number; cursor: string | undefined },
): Promise<Page<Stored<Comment.Info>>> => {
  const partition =
    firmId === null ? clientKeys.commentsOn(requirement) : clientKeys.notesOn(firmId, requirement);
  const { items, cursor } = await page(
    scope.table,
    { list: firmId === null ? "comments" : "notes", partition, newestFirst: true },
    paging,
  );
  return { items: items.map((item) => parseStored(Comment.Info, item)), cursor };
};

type Act = "written" | "edited" | "withdrawn";

const nameOf = ({ firmId, requirement }: Place, id: CommentId): string =>
  firmId === null ? `comment:${requirement}:${id}` : `note:${firmId}:${requirement}:${id}`;

/** Which comment or note a name in the trail or in an event stands for; null for any other name. */
export const named = (name: string): { place: Place; id: CommentId } | null => {
  const [, comment, note, requirement = "", last] =
    /^(?:(comment)|note:([^:]+)):(.+):([^:]+)$/.exec(name) ?? [];
  const id = CommentId.safeParse(last);
  const firmId = FirmId.safeParse(note);
  if (!id.success || !isRequirementKey(requirement)) return null;
  if (comment === undefined && !firmId.success) return null;
  return { place: { firmId: firmId.data ?? null, requirement }, id: id.data };
};

/** The write of something that was said, changed or withdrawn. Only what may call somebody is told to consumers. */
export const change = (
  place: Place,
  before: Stored<Comment.Info> | null,
  after: Comment.Info,
  act: Act,
): Command<Comment.Info> => {
  const { id, at, editedAt, withdrawnAt } = after;
  const [kind, event, trail] =
    place.firmId === null
      ? ([
          "comment",
          "comment.said",
          {
            gsi2pk: clientKeys.discussionOf(place.requirement),
            gsi2sk: inOrder(withdrawnAt ?? editedAt ?? at, id),
          },
        ] as const)
      : (["note", "note.kept", { gsi1pk: clientKeys.trailOfNotes }] as const);
  return {
    change: {
      aggregate: nameOf(place, id),
      key: keyOf(place, id),
      before,
      after,
      action: `${kind}.${act}`,
      event: act === "withdrawn" ? null : event,
      trail,
    },
  };
};
